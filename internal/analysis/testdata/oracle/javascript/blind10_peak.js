// want time log n
// want space 1
const findPeak = arr => {
  let l = 0, r = arr.length - 1;
  while (l < r) {
    const m = ~~((l + r) / 2);
    arr[m] > arr[m + 1] ? (r = m) : (l = m + 1);
  }
  return l;
};
