// want time n^2
// kind stdin
const lines = require('fs').readFileSync(0).toString().trim().split('\n');
const [n, w] = lines[0].split(' ').map(Number);
const dp = Array(w + 1).fill(0);
for (let i = 1; i <= n; i++) {
  const [wt, v] = lines[i].split(' ').map(Number);
  for (let j = w; j >= wt; j--) dp[j] = Math.max(dp[j], dp[j - wt] + v);
}
console.log(dp[w]);
