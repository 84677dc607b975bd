// want time n^2
// want space n
type Edge = { to: number; w: number };
function dijkstra(graph: Edge[][], src: number): number[] {
    const n = graph.length;
    const dist: number[] = new Array(n).fill(Infinity);
    const done: boolean[] = new Array(n).fill(false);
    dist[src] = 0;
    for (let it = 0; it < n; it++) {
        let u = -1;
        for (let v = 0; v < n; v++) if (!done[v] && (u === -1 || dist[v] < dist[u])) u = v;
        if (dist[u] === Infinity) break;
        done[u] = true;
        for (const { to, w } of graph[u]) if (dist[u] + w < dist[to]) dist[to] = dist[u] + w;
    }
    return dist;
}
