// want time log n
// entry lowerBound
function lowerBound<T>(xs: readonly T[], x: T, cmp: (a: T, b: T) => number): number {
  let lo = 0, hi = xs.length;
  while (lo < hi) {
    const mid = lo + ((hi - lo) >> 1);
    if (cmp(xs[mid], x) < 0) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
