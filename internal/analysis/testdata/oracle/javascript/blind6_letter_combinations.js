// want time 2^n
// want space 2^n
var letterCombinations = function(digits) {
  if (!digits) return [];
  const map = { 2: 'abc', 3: 'def', 4: 'ghi', 5: 'jkl', 6: 'mno', 7: 'pqrs', 8: 'tuv', 9: 'wxyz' };
  let res = [''];
  for (const d of digits) {
    const next = [];
    for (const p of res) for (const c of map[d]) next.push(p + c);
    res = next;
  }
  return res;
};
