// Count primes below n with a typed array.
const n = Number(process.argv[2]);
const composite = new Uint8Array(n + 1);
let count = 0;
for (let p = 2; p < n; p++) {
  if (composite[p]) continue;
  count++;
  for (let q = p * p; q <= n; q += p) composite[q] = 1;
}
console.log(count);
