// want time 2^n
// entry letterCombinations
const KEYS: Record<string, string> = { '2': 'abc', '3': 'def', '4': 'ghi', '5': 'jkl', '6': 'mno', '7': 'pqrs', '8': 'tuv', '9': 'wxyz' };
function letterCombinations(digits: string): string[] {
  if (!digits) return [];
  const out: string[] = [];
  const go = (i: number, acc: string): void => {
    if (i === digits.length) { out.push(acc); return; }
    for (const c of KEYS[digits[i]]) go(i + 1, acc + c);
  };
  go(0, '');
  return out;
}
