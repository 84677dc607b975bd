// want time n^3
// entry wordBreak
function wordBreak(s: string, wordDict: string[]): boolean {
  const words = new Set(wordDict);
  const memo = new Map<number, boolean>();
  const go = (start: number): boolean => {
    if (start === s.length) return true;
    if (memo.has(start)) return memo.get(start)!;
    for (let end = start + 1; end <= s.length; end++) {
      if (words.has(s.slice(start, end)) && go(end)) {
        memo.set(start, true);
        return true;
      }
    }
    memo.set(start, false);
    return false;
  };
  return go(0);
}
