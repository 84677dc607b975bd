// want time sqrt n
// want space 1
function smallestFactor(n) {
  if (n % 2 === 0) return 2;
  let p = 3;
  while (p <= Math.sqrt(n)) {
    if (n % p === 0) return p;
    p += 2;
  }
  return n;
}
