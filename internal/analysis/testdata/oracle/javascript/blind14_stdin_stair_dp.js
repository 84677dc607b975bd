// want time n
// want space n
// kind stdin
const [n, ...s] = require('fs').readFileSync('/dev/stdin').toString().split('\n').map(Number);
const dp = [0, s[0], s[0] + s[1]];
for (let i = 3; i <= n; i++) {
  dp[i] = Math.max(dp[i - 2] + s[i - 1], dp[i - 3] + s[i - 2] + s[i - 1]);
}
console.log(dp[n]);
