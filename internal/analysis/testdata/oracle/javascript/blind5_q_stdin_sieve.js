// want time n log n
// want space n
// kind stdin
const n = Number(require('fs').readFileSync(0, 'utf8'));
const comp = new Uint8Array(n + 1);
const primes = [];
for (let i = 2; i <= n; i++) {
    if (comp[i]) continue;
    primes.push(i);
    for (let j = i * i; j <= n; j += i) comp[j] = 1;
}
console.log(primes.length);
