// want time n^2
// entry canSum
const canSum = (target, nums, memo = {}) => {
  if (target in memo) return memo[target];
  if (target === 0) return true;
  if (target < 0) return false;
  for (const num of nums) {
    if (canSum(target - num, nums, memo)) {
      memo[target] = true;
      return true;
    }
  }
  memo[target] = false;
  return false;
};
