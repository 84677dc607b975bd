// want time n^2
// entry longestCommonSubsequence
function longestCommonSubsequence(a: string, b: string): number {
  let prev: number[] = Array(b.length + 1).fill(0);
  for (const x of a) {
    const cur: number[] = [0];
    for (let j = 1; j <= b.length; j++) cur.push(x === b[j - 1] ? prev[j - 1] + 1 : Math.max(prev[j], cur[j - 1]));
    prev = cur;
  }
  return prev[b.length];
}
