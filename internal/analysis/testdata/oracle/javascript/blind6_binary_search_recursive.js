// want time log n
// want space log n
function search(arr, x, lo = 0, hi = arr.length - 1) {
  if (lo > hi) return -1;
  const mid = Math.floor((lo + hi) / 2);
  if (arr[mid] === x) return mid;
  return arr[mid] < x ? search(arr, x, mid + 1, hi) : search(arr, x, lo, mid - 1);
}
