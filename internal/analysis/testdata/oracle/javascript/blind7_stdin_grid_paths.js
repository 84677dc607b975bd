// want time n^2
// want space n^2
// kind stdin
process.stdin.resume();
process.stdin.setEncoding('utf8');
let input = '';
process.stdin.on('data', c => { input += c; });
process.stdin.on('end', () => {
  const [first, ...rows] = input.trim().split('\n');
  const [h, w] = first.split(' ').map(Number);
  const MOD = 1e9 + 7;
  const dp = Array.from({ length: h }, () => Array(w).fill(0));
  dp[0][0] = 1;
  for (let i = 0; i < h; i++) {
    for (let j = 0; j < w; j++) {
      if (rows[i][j] === '#') { dp[i][j] = 0; continue; }
      if (i > 0) dp[i][j] += dp[i - 1][j];
      if (j > 0) dp[i][j] += dp[i][j - 1];
      dp[i][j] %= MOD;
    }
  }
  console.log(dp[h - 1][w - 1]);
});
