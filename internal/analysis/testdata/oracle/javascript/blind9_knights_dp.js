// want time n^3
// want space n^2
var knightProbability = function(n, k, row, column) {
    let dp = Array.from({ length: n }, () => Array(n).fill(0));
    dp[row][column] = 1;
    const moves = [[1, 2], [2, 1], [-1, 2], [-2, 1], [1, -2], [2, -1], [-1, -2], [-2, -1]];
    for (let s = 0; s < k; s++) {
        const nd = Array.from({ length: n }, () => Array(n).fill(0));
        for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
                for (const [di, dj] of moves) {
                    const x = i + di, y = j + dj;
                    if (x >= 0 && y >= 0 && x < n && y < n) nd[x][y] += dp[i][j] / 8;
                }
            }
        }
        dp = nd;
    }
    return dp.flat().reduce((a, b) => a + b, 0);
};
