// want time n^3
// kind stdin
const L = require('fs').readFileSync(0, 'utf8').split('\n').map((r) => r.trim().split(' ').map(Number));
const n = L[0][0], m = L[1][0];
const d = [...Array(n)].map((_, i) => Array(n).fill(Infinity).map((v, j) => (i === j ? 0 : v)));
for (let i = 0; i < m; i++) {
  const [a, b, c] = L[i + 2];
  d[a - 1][b - 1] = Math.min(d[a - 1][b - 1], c);
}
for (let k = 0; k < n; k++)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (d[i][k] + d[k][j] < d[i][j]) d[i][j] = d[i][k] + d[k][j];
console.log(d.map((r) => r.map((x) => (x === Infinity ? 0 : x)).join(' ')).join('\n'));
