// want time n^2
// kind stdin
function Main(input) {
  input = input.split('\n');
  const s = input[0], t = input[1];
  const dp = [];
  for (let i = 0; i <= s.length; i++) {
    dp[i] = [];
    for (let j = 0; j <= t.length; j++) {
      if (i === 0 || j === 0) dp[i][j] = 0;
      else if (s[i - 1] === t[j - 1]) dp[i][j] = dp[i - 1][j - 1] + 1;
      else dp[i][j] = Math.max(dp[i - 1][j], dp[i][j - 1]);
    }
  }
  console.log(dp[s.length][t.length]);
}
Main(require('fs').readFileSync('/dev/stdin', 'utf8'));
