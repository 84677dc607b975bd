// want time 2^n
// want space n
const findTargetSumWays = (nums, target) => {
  let count = 0;
  const backtrack = (idx, sum) => {
    if (idx === nums.length) {
      if (sum === target) count++;
      return;
    }
    backtrack(idx + 1, sum + nums[idx]);
    backtrack(idx + 1, sum - nums[idx]);
  };
  backtrack(0, 0);
  return count;
};
