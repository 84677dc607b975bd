// want time n
// kind stdin
const data = require('fs').readFileSync('/dev/stdin', 'utf8').split('\n');
const MAX = 1000001;
const isPrime = new Uint8Array(MAX).fill(1);
isPrime[0] = isPrime[1] = 0;
for (let i = 2; i * i < MAX; i++) if (isPrime[i]) for (let j = i * i; j < MAX; j += i) isPrime[j] = 0;
const n = +data[0];
const nums = data[1].split(' ');
let out = '';
for (let i = 0; i < n; i++) {
  const r = Math.sqrt(+nums[i]);
  out += (Number.isInteger(r) && isPrime[r]) ? 'YES\n' : 'NO\n';
}
console.log(out);
