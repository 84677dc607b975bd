// kind function
// want time n
// want space n
const countBits = n => {
    const dp = [0];
    for (let i = 1; i <= n; i++) dp.push(dp[i >> 1] + (i & 1));
    return dp;
};
