// want time n^3
// want space n^2
// kind stdin
const L = require('fs').readFileSync(0, 'utf8').trim().split('\n').map(s => s.trim().split(' ').map(Number));
const n = L[0][0], m = L[1][0];
const d = [];
for (let i = 0; i < n; i++) {
  d.push(new Array(n).fill(Infinity));
  d[i][i] = 0;
}
for (let i = 2; i < 2 + m; i++) {
  const [a, b, c] = L[i];
  d[a - 1][b - 1] = Math.min(d[a - 1][b - 1], c);
}
for (let k = 0; k < n; k++)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (d[i][k] + d[k][j] < d[i][j]) d[i][j] = d[i][k] + d[k][j];
console.log(d.map(r => r.map(x => (x === Infinity ? 0 : x)).join(' ')).join('\n'));
