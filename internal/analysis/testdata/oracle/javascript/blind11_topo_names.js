// want time n
// want space n
// kind stdin
const [nm, ...lines] = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const [n, m] = nm.split(' ').map(Number);
const g = [...Array(n + 1)].map(() => []);
const indeg = Array(n + 1).fill(0);
lines.forEach((l) => {
  const [a, b] = l.split(' ').map(Number);
  g[a].push(b);
  indeg[b]++;
});
const q = [];
for (let i = 1; i <= n; i++) if (!indeg[i]) q.push(i);
const res = [];
while (q.length) {
  const x = q.shift();
  res.push(x);
  for (const y of g[x]) {
    if (--indeg[y] === 0) q.push(y);
  }
}
console.log(res.join(' '));
