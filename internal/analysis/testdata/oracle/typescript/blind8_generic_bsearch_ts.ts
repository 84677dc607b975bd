// want time log n
// want space 1
type Comparator<T> = (a: T, b: T) => number;
function lowerBound<T>(arr: readonly T[], target: T, cmp: Comparator<T>): number {
  let lo = 0;
  let hi = arr.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (cmp(arr[mid], target) < 0) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
