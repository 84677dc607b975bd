// want time n^3
// want space n^2
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = Number(lines[0]);
const d = lines[1].split(' ').map(Number);
const dp = Array(n).fill(null).map(() => Array(n).fill(0));
for (let len = 2; len < n; len++)
    for (let i = 1; i + len - 1 < n; i++) {
        const j = i + len - 1;
        dp[i][j] = Infinity;
        for (let k = i; k < j; k++) dp[i][j] = Math.min(dp[i][j], dp[i][k] + dp[k + 1][j] + d[i - 1] * d[k] * d[j]);
    }
console.log(dp[1][n - 1]);
