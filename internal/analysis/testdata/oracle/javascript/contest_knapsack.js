// want time n^2
// want space n
const lines = require('fs').readFileSync(0, 'utf-8').split('\n');
const [n, w] = lines[0].split(' ').map(Number);
const dp = new Array(w + 1).fill(0);
for (let i = 1; i <= n; i++) {
    const [weight, value] = lines[i].split(' ').map(Number);
    for (let j = w; j >= weight; j--) dp[j] = Math.max(dp[j], dp[j - weight] + value);
}
console.log(dp[w]);
