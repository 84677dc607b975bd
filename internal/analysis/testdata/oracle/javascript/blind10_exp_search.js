// want time log n
// want space 1
function exponentialSearch(arr, x) {
  if (arr[0] === x) return 0;
  let bound = 1;
  while (bound < arr.length && arr[bound] <= x) bound *= 2;
  let lo = bound / 2, hi = Math.min(bound, arr.length - 1);
  while (lo <= hi) {
    const mid = lo + ((hi - lo) >> 1);
    if (arr[mid] === x) return mid;
    if (arr[mid] < x) lo = mid + 1;
    else hi = mid - 1;
  }
  return -1;
}
