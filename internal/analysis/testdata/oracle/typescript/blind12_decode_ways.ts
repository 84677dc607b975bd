// want time n
// want space n
function numDecodings(s: string): number {
  const memo = new Map<number, number>([[s.length, 1]]);
  function dfs(i: number): number {
    if (memo.has(i)) return memo.get(i)!;
    if (s[i] === '0') return 0;
    let res = dfs(i + 1);
    if (i + 1 < s.length && (s[i] === '1' || (s[i] === '2' && s[i + 1] < '7'))) res += dfs(i + 2);
    memo.set(i, res);
    return res;
  }
  return dfs(0);
}
