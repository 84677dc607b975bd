// want time n
// want space n
function longest(s) {
  const t = '#' + s.split('').join('#') + '#';
  const p = new Array(t.length).fill(0);
  let c = 0, r = 0, best = 0;
  for (let i = 0; i < t.length; i++) {
    if (i < r) p[i] = Math.min(r - i, p[2 * c - i]);
    while (i - p[i] - 1 >= 0 && i + p[i] + 1 < t.length && t[i - p[i] - 1] === t[i + p[i] + 1]) p[i]++;
    if (i + p[i] > r) { c = i; r = i + p[i]; }
    best = Math.max(best, p[i]);
  }
  return best;
}
