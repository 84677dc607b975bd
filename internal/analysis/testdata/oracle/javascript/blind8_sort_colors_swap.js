// want time n
// want space 1
const sortColors = nums => {
  let lo = 0, mid = 0, hi = nums.length - 1;
  const swap = (i, j) => {
    const t = nums[i];
    nums[i] = nums[j];
    nums[j] = t;
  };
  while (mid <= hi) {
    if (nums[mid] === 0) swap(lo++, mid++);
    else if (nums[mid] === 2) swap(mid, hi--);
    else mid++;
  }
};
