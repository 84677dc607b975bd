// want time n^2
// want space n^2
export function lcs(a: string, b: string): string {
  const cache: { [key: string]: string } = {};
  function helper(i: number, j: number): number {
    const k = i + ',' + j;
    if (k in memo) return memo[k];
    if (i === a.length || j === b.length) return 0;
    return (memo[k] = a[i] === b[j] ? 1 + helper(i + 1, j + 1) : Math.max(helper(i + 1, j), helper(i, j + 1)));
  }
  const memo: Record<string, number> = {};
  helper(0, 0);
  return cache[''] ?? '';
}
