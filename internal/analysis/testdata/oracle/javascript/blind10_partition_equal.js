// want time n^2
// want space n
const canPartition = nums => {
  const total = nums.reduce((a, b) => a + b, 0);
  if (total % 2) return false;
  const half = total / 2;
  const dp = new Uint8Array(half + 1);
  dp[0] = 1;
  for (const x of nums) {
    for (let s = half; s >= x; s--) {
      dp[s] |= dp[s - x];
    }
  }
  return dp[half] === 1;
};
