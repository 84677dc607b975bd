// want time 2^n
function minSubsetDiff(nums) {
  const total = nums.reduce((s, x) => s + x, 0);
  let best = Infinity;
  for (let mask = 0; mask < 2 ** nums.length; mask++) {
    let s = 0;
    for (let i = 0; i < nums.length; i++) if ((mask >> i) & 1) s += nums[i];
    best = Math.min(best, Math.abs(total - 2 * s));
  }
  return best;
}
