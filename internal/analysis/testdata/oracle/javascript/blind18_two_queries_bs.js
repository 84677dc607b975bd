// want time n log n
// kind stdin
const L = require('fs').readFileSync(0).toString().split('\n');
let ptr = 0;
const n = parseInt(L[ptr++]);
const xs = L[ptr++].split(' ').map((v) => +v).sort((a, b) => a - b);
const q = parseInt(L[ptr++]);
const res = [];
for (let i = 0; i < q; i++) {
  const m = +L[ptr++];
  let lo = 0, hi = n;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (xs[mid] <= m) lo = mid + 1; else hi = mid;
  }
  res.push(lo);
}
console.log(res.join('\n'));
