// want time n
// want space n
var wordPattern = function(pattern, s) {
  const words = s.split(' ');
  if (words.length !== pattern.length) return false;
  const map = new Map(), used = new Set();
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i], w = words[i];
    if (map.has(c)) { if (map.get(c) !== w) return false; }
    else { if (used.has(w)) return false; map.set(c, w); used.add(w); }
  }
  return true;
};
