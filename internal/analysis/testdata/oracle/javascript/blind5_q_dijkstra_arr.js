// want time n^2
// want space n
// kind function
var networkDelayTime = function(times, n, k) {
    const g = Array.from({ length: n + 1 }, () => []);
    for (const [u, v, w] of times) g[u].push([v, w]);
    const dist = Array(n + 1).fill(Infinity), done = Array(n + 1).fill(false);
    dist[k] = 0;
    for (let step = 0; step < n; step++) {
        let u = -1;
        for (let i = 1; i <= n; i++) if (!done[i] && (u === -1 || dist[i] < dist[u])) u = i;
        if (dist[u] === Infinity) break;
        done[u] = true;
        for (const [v, w] of g[u]) dist[v] = Math.min(dist[v], dist[u] + w);
    }
    const m = Math.max(...dist.slice(1));
    return m === Infinity ? -1 : m;
};
