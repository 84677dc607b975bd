// want time log n
// kind stdin
const [n, p] = require('fs').readFileSync(0).toString().split(' ').map(BigInt);
const MOD = 1000000007n;
let r = 1n, b = n % MOD, e = p;
while (e) {
  if (e % 2n) r = r * b % MOD;
  b = b * b % MOD;
  e /= 2n;
}
console.log(r.toString());
