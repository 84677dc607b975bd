// want time n
// want space n
// kind stdin
const data = require('fs').readFileSync('/dev/stdin', 'utf8').split(/\s+/).map(Number);
let p = 0;
let t = data[p++];
const out = [];
while (t-- > 0) {
  const n = data[p++];
  let mx = -Infinity, best = 0;
  for (let i = 0; i < n; i++) {
    const x = data[p++];
    if (x > mx) { mx = x; best++; }
  }
  out.push(best);
}
console.log(out.join('\n'));
