// want time n log n
// want space n
// kind stdin
const lines = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const n = +lines[0];
const pts = [];
for (let i = 1; i <= n; i++) {
  const [x, y] = lines[i].split(' ').map(Number);
  pts.push([x, y]);
}
pts.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
console.log(pts.map(([x, y]) => `${x} ${y}`).join('\n'));
