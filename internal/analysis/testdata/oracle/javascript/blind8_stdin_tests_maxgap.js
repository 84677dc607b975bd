// want time n log n
// want space n
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
let ptr = 0;
let t = parseInt(lines[ptr++]);
const out = [];
while (t--) {
  const n = parseInt(lines[ptr++]);
  const a = lines[ptr++].split(' ').map(Number);
  a.sort((x, y) => x - y);
  let gap = 0;
  for (let i = 1; i < n; i++) gap = Math.max(gap, a[i] - a[i - 1]);
  out.push(gap);
}
console.log(out.join('\n'));
