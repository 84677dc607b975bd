// want time n log n
// want space n
const lengthOfLIS = (nums) => {
  const t = [];
  for (const x of nums) {
    let lo = 0, hi = t.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (t[mid] < x) lo = mid + 1; else hi = mid;
    }
    t[lo] = x;
  }
  return t.length;
};
