// want time n
// entry longestConsecutive
function longestConsecutive(nums: number[]): number {
  const s = new Set(nums);
  let best = 0;
  for (const x of s) {
    if (s.has(x - 1)) continue;
    let len = 1;
    while (s.has(x + len)) len++;
    best = Math.max(best, len);
  }
  return best;
}
