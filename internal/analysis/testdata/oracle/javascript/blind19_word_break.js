// want time n^2
// entry canJump
const canJump = (nums) => {
  const dp = Array(nums.length).fill(false);
  dp[0] = true;
  for (let i = 0; i < nums.length; i++) {
    if (!dp[i]) continue;
    for (let j = 1; j <= nums[i] && i + j < nums.length; j++) dp[i + j] = true;
  }
  return dp[nums.length - 1];
};
