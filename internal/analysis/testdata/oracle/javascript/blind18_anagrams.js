// want time n
// entry minWindow
function minWindow(s, t) {
  const need = new Map();
  for (const c of t) need.set(c, (need.get(c) || 0) + 1);
  let missing = t.length, l = 0, best = [0, Infinity];
  for (let r = 0; r < s.length; r++) {
    const c = s[r];
    if (need.has(c)) { if (need.get(c) > 0) missing--; need.set(c, need.get(c) - 1); }
    while (missing === 0) {
      if (r - l < best[1] - best[0]) best = [l, r];
      const d = s[l++];
      if (need.has(d)) { need.set(d, need.get(d) + 1); if (need.get(d) > 0) missing++; }
    }
  }
  return best[1] === Infinity ? '' : s.slice(best[0], best[1] + 1);
}
