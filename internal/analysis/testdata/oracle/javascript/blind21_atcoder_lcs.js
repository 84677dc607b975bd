// want time n^2
// kind stdin
const [s, t] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const dp = [...Array(s.length + 1)].map(() => new Int32Array(t.length + 1));
for (let i = 1; i <= s.length; i++)
  for (let j = 1; j <= t.length; j++)
    dp[i][j] = s[i - 1] === t[j - 1] ? dp[i - 1][j - 1] + 1 : Math.max(dp[i - 1][j], dp[i][j - 1]);
let i = s.length, j = t.length, res = '';
while (i && j) {
  if (s[i - 1] === t[j - 1]) { res = s[i - 1] + res; i--; j--; }
  else if (dp[i - 1][j] >= dp[i][j - 1]) i--;
  else j--;
}
console.log(res);
