// want time n
// kind stdin
const [n, ...edges] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const adj = Array.from({ length: +n + 1 }, () => []);
for (const e of edges) {
  const [u, v, w] = e.split(' ').map(Number);
  adj[u].push([v, w]);
  adj[v].push([u, w]);
}
const far = (s) => {
  const dist = Array(+n + 1).fill(-1);
  const st = [s];
  dist[s] = 0;
  let best = s;
  while (st.length) {
    const x = st.pop();
    if (dist[x] > dist[best]) best = x;
    for (const [y, w] of adj[x]) if (dist[y] < 0) { dist[y] = dist[x] + w; st.push(y); }
  }
  return [best, dist[best]];
};
console.log(far(far(1)[0])[1]);
