// want time n^2
// kind stdin
const input = require('fs').readFileSync(0, 'utf-8').split('\n');
const N = parseInt(input[0]);
const pts = [];
for (let i = 1; i <= N; i++) { const [x, y] = input[i].split(' ').map(Number); pts.push({ x, y }); }
const used = new Array(N).fill(false), d = new Array(N).fill(Infinity);
d[0] = 0;
let total = 0;
for (let it = 0; it < N; it++) {
  let u = -1;
  for (let i = 0; i < N; i++) if (!used[i] && (u < 0 || d[i] < d[u])) u = i;
  used[u] = true;
  total += d[u];
  for (let v = 0; v < N; v++) if (!used[v]) d[v] = Math.min(d[v], Math.hypot(pts[u].x - pts[v].x, pts[u].y - pts[v].y));
}
console.log(total.toFixed(2));
