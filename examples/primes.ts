// Count the primes below n (argument) with a sieve, in TypeScript.
const n: number = parseInt(process.argv[2] ?? "1000", 10);

function sieve(limit: number): Uint8Array {
  const composite = new Uint8Array(limit);
  for (let i = 2; i * i < limit; i++) {
    if (!composite[i]) {
      for (let j = i * i; j < limit; j += i) {
        composite[j] = 1;
      }
    }
  }
  return composite;
}

let count = 0;
const composite = sieve(n);
for (let i = 2; i < n; i++) {
  if (!composite[i]) count++;
}
console.log(count);
