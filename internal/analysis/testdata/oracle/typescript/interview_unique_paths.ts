// want time n^2
// want space n^2
function uniquePaths(m: number, n: number): number {
    const dp: number[][] = Array.from({ length: m }, () => Array<number>(n).fill(1));
    for (let i = 1; i < m; i++) {
        for (let j = 1; j < n; j++) dp[i][j] = dp[i - 1][j] + dp[i][j - 1];
    }
    return dp[m - 1][n - 1];
}
