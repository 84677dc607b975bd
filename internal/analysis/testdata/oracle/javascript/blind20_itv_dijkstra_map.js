// want time n log n
// entry networkDelayTime
var networkDelayTime = function (times, n, k) {
  const g = {};
  for (const [u, v, w] of times) {
    if (!g[u]) g[u] = [];
    g[u].push([v, w]);
  }
  const pq = new MinPriorityQueue({ priority: (x) => x[1] });
  const dist = new Array(n + 1).fill(Infinity);
  dist[k] = 0;
  pq.enqueue([k, 0]);
  while (!pq.isEmpty()) {
    const [u, d] = pq.dequeue().element;
    if (d > dist[u]) continue;
    for (const [v, w] of g[u] || []) {
      if (d + w < dist[v]) {
        dist[v] = d + w;
        pq.enqueue([v, dist[v]]);
      }
    }
  }
  let ans = 0;
  for (let i = 1; i <= n; i++) ans = Math.max(ans, dist[i]);
  return ans === Infinity ? -1 : ans;
};
