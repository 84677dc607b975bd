// want time n log n
// want space n
var countSmaller = function (nums) {
  const res = new Array(nums.length).fill(0);
  const idx = nums.map((_, i) => i);
  const sort = (arr) => {
    if (arr.length <= 1) return arr;
    const mid = arr.length >> 1;
    const left = sort(arr.slice(0, mid));
    const right = sort(arr.slice(mid));
    const out = [];
    let i = 0, j = 0;
    while (i < left.length || j < right.length) {
      if (j >= right.length || (i < left.length && nums[left[i]] <= nums[right[j]])) {
        res[left[i]] += j;
        out.push(left[i++]);
      } else out.push(right[j++]);
    }
    return out;
  };
  sort(idx);
  return res;
};
