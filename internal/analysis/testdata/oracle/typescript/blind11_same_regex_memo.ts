// want time n^2
// entry isMatch
function isMatch(s: string, p: string): boolean {
  const memo: Record<string, boolean> = {};
  const dp = (i: number, j: number): boolean => {
    const key = `${i}-${j}`;
    if (key in memo) return memo[key];
    let ans: boolean;
    if (j === p.length) ans = i === s.length;
    else {
      const first = i < s.length && (p[j] === s[i] || p[j] === '.');
      if (j + 1 < p.length && p[j + 1] === '*') ans = dp(i, j + 2) || (first && dp(i + 1, j));
      else ans = first && dp(i + 1, j + 1);
    }
    memo[key] = ans;
    return ans;
  };
  return dp(0, 0);
}
