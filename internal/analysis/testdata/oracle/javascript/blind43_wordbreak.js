// kind function
// want time n^3
// want space n
var wordBreak = function(s, wordDict) {
    const set = new Set(wordDict), dp = Array(s.length + 1).fill(false);
    dp[0] = true;
    for (let i = 1; i <= s.length; i++)
        for (let j = 0; j < i; j++)
            if (dp[j] && set.has(s.slice(j, i))) { dp[i] = true; break; }
    return dp[s.length];
};
