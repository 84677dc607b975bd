// want time n log n
// entry countPrimes
function countPrimes(n: number): number {
  const comp = new Uint8Array(n);
  let c = 0;
  for (let i = 2; i < n; i++) {
    if (comp[i]) continue;
    c++;
    for (let j = i * 2; j < n; j += i) comp[j] = 1;
  }
  return c;
}
