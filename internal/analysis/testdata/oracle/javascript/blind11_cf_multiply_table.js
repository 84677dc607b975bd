// want time n log n
// want space 1
// kind stdin
const [n, m, k] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let lo = 1, hi = n * m;
while (lo < hi) {
  const mid = Math.floor((lo + hi) / 2);
  let c = 0;
  for (let i = 1; i <= n; i++) c += Math.min(m, Math.floor(mid / i));
  if (c >= k) hi = mid;
  else lo = mid + 1;
}
console.log(lo);
