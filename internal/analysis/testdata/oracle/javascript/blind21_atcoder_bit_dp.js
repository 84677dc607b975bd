// want time 2^n
// kind stdin
const [h, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' ').map(Number));
const n = h[0];
const dp = Array(1 << n).fill(0);
dp[0] = 1;
for (let mask = 0; mask < 1 << n; mask++) {
  let i = 0;
  for (let b = 0; b < n; b++) if ((mask >> b) & 1) i++;
  for (let j = 0; j < n; j++) {
    if (!((mask >> j) & 1) && rows[i] && rows[i][j]) dp[mask | (1 << j)] = (dp[mask | (1 << j)] + dp[mask]) % 1000000007;
  }
}
console.log(dp[(1 << n) - 1]);
