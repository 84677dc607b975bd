// want time n^2
// want space n^2
type Memo = Record<string, number>;
function numDistinct(s: string, t: string, i = 0, j = 0, memo: Memo = {}): number {
  if (j === t.length) return 1;
  if (i === s.length) return 0;
  const key = `${i}-${j}`;
  if (memo[key] !== undefined) return memo[key];
  let res = numDistinct(s, t, i + 1, j, memo);
  if (s[i] === t[j]) res += numDistinct(s, t, i + 1, j + 1, memo);
  return (memo[key] = res);
}
