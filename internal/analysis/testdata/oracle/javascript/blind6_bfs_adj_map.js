// want time n
// want space n
function shortestPath(edges, start, end) {
  const g = new Map();
  for (const [a, b] of edges) {
    if (!g.has(a)) g.set(a, []);
    if (!g.has(b)) g.set(b, []);
    g.get(a).push(b);
    g.get(b).push(a);
  }
  const dist = { [start]: 0 };
  const queue = [start];
  while (queue.length) {
    const u = queue.shift();
    if (u === end) return dist[u];
    for (const v of g.get(u) || []) {
      if (v in dist) continue;
      dist[v] = dist[u] + 1;
      queue.push(v);
    }
  }
  return -1;
}
