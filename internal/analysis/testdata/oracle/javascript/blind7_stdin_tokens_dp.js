// want time n^2
// want space n
// kind stdin
const data = require('fs').readFileSync(0, 'utf-8').split(/\s+/).filter(Boolean).map(Number);
let p = 0;
const next = () => data[p++];
const n = next();
const a = [];
for (let i = 0; i < n; i++) a.push(next());
const dp = new Int32Array(n).fill(1);
let best = 0;
for (let i = 0; i < n; i++) {
  for (let j = 0; j < i; j++) {
    if (a[j] < a[i] && dp[j] + 1 > dp[i]) dp[i] = dp[j] + 1;
  }
  best = Math.max(best, dp[i]);
}
console.log(best);
