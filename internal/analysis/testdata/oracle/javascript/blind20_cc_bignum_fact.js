// want time n
// kind stdin
const n = BigInt(require('fs').readFileSync(0, 'utf8').trim());
const MOD = 1000000007n;
let r = 1n;
for (let i = 2n; i <= n; i++) r = (r * i) % MOD;
console.log(r.toString());
