// want time n^2
// want space n^2
var longestPalindromeSubseq = function(s) {
    const memo = {};
    const dfs = (i, j) => {
        if (i > j) return 0;
        if (i === j) return 1;
        const key = `${i},${j}`;
        if (key in memo) return memo[key];
        if (s[i] === s[j]) {
            memo[key] = 2 + dfs(i + 1, j - 1);
        } else {
            memo[key] = Math.max(dfs(i + 1, j), dfs(i, j - 1));
        }
        return memo[key];
    };
    return dfs(0, s.length - 1);
};
