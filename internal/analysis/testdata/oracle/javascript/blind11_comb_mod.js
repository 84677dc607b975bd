// want time n
// want space n
// kind stdin
const MOD = 1000000007n;
function power(b, e) {
  let r = 1n;
  b %= MOD;
  while (e > 0n) {
    if (e % 2n === 1n) r = (r * b) % MOD;
    b = (b * b) % MOD;
    e /= 2n;
  }
  return r;
}
const [n, k] = require('fs').readFileSync('/dev/stdin', 'utf8').trim().split(' ').map(Number);
const fact = [1n];
for (let i = 1; i <= n; i++) fact[i] = (fact[i - 1] * BigInt(i)) % MOD;
console.log(String(fact[n] * power(fact[k], MOD - 2n) % MOD * power(fact[n - k], MOD - 2n) % MOD));
