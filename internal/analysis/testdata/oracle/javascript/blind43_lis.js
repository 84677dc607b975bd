// kind function
// want time n^2
// want space n
var lengthOfLIS = function(nums) {
    const dp = nums.map(() => 1);
    nums.forEach((x, i) => { for (let j = 0; j < i; j++) if (nums[j] < x) dp[i] = Math.max(dp[i], dp[j] + 1); });
    return Math.max(...dp);
};
