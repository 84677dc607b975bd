// kind function
// want time n^2
// want space n^2
var longestCommonSubsequence = function(a, b) {
    const dp = [...Array(a.length + 1)].map(() => Array(b.length + 1).fill(0));
    for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++)
            dp[i][j] = a[i-1] === b[j-1] ? dp[i-1][j-1] + 1 : Math.max(dp[i-1][j], dp[i][j-1]);
    return dp[a.length][b.length];
};
