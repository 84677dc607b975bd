// want time n^2
// want space n
function isInterleave(s1: string, s2: string, s3: string): boolean {
  const m = s1.length, n = s2.length;
  if (m + n !== s3.length) return false;
  const dp: boolean[] = Array(n + 1).fill(false);
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      if (i === 0 && j === 0) dp[j] = true;
      else if (i === 0) dp[j] = dp[j - 1] && s2[j - 1] === s3[j - 1];
      else if (j === 0) dp[j] = dp[j] && s1[i - 1] === s3[i - 1];
      else dp[j] = (dp[j] && s1[i - 1] === s3[i + j - 1]) || (dp[j - 1] && s2[j - 1] === s3[i + j - 1]);
    }
  }
  return dp[n];
}
