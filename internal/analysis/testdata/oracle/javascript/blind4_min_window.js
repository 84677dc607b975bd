// want time n
var minWindow = function(s, t) {
  const need = new Array(128).fill(0);
  for (const c of t) need[c.charCodeAt(0)]++;
  let left = 0, missing = t.length, best = [0, Infinity];
  for (let right = 0; right < s.length; right++) {
    if (need[s.charCodeAt(right)]-- > 0) missing--;
    while (missing === 0) {
      if (right - left < best[1] - best[0]) best = [left, right];
      if (++need[s.charCodeAt(left++)] > 0) missing++;
    }
  }
  return best[1] === Infinity ? '' : s.slice(best[0], best[1] + 1);
};
