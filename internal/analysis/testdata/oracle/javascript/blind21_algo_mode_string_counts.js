// want time n
// entry maxChar
function maxChar(str) {
  const m = {};
  for (let ch of str) m[ch] = m[ch] + 1 || 1;
  let max = 0, best = '';
  for (let ch in m) if (m[ch] > max) { max = m[ch]; best = ch; }
  return best;
}
