// want time log n
// entry myPow
function myPow(x: number, n: number): number {
  if (n < 0) return 1 / myPow(x, -n);
  if (n === 0) return 1;
  return n % 2 ? x * myPow(x, n - 1) : myPow(x * x, n / 2);
}
