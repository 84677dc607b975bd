// want time sqrt n
// want space 1
function jumpSearch(arr, target) {
  const n = arr.length;
  const step = Math.floor(Math.sqrt(n));
  let prev = 0, cur = step;
  while (cur < n && arr[Math.min(cur, n) - 1] < target) {
    prev = cur;
    cur += step;
  }
  for (let i = prev; i < Math.min(cur, n); i++) {
    if (arr[i] === target) return i;
  }
  return -1;
}
