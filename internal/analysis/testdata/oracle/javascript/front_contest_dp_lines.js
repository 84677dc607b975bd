// want time n^2
const lines = require('fs').readFileSync('/dev/stdin', 'utf8').trim().split('\n');
const [n, W] = lines[0].split(' ').map(Number);
let dp = new Array(W + 1).fill(0);
for (let i = 1; i <= n; i++) {
    const [w, v] = lines[i].split(' ').map(Number);
    for (let j = W; j >= w; j--) dp[j] = Math.max(dp[j], dp[j - w] + v);
}
console.log(dp[W]);
