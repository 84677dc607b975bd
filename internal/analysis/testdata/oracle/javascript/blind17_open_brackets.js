// want time 2^n
// want space n
const removeInvalid = (s) => {
  let best = 0;
  const go = (i, open, len) => {
    if (open < 0) return;
    if (i === s.length) {
      if (open === 0) best = Math.max(best, len);
      return;
    }
    go(i + 1, open + (s[i] === '(' ? 1 : -1), len + 1);
    go(i + 1, open, len);
  };
  go(0, 0, 0);
  return best;
};
