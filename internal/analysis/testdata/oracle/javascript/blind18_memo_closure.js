// want time n
// entry climb
const climb = (n) => {
  const memo = new Map();
  const go = (i) => {
    if (i <= 1) return 1;
    if (memo.has(i)) return memo.get(i);
    const r = go(i - 1) + go(i - 2);
    memo.set(i, r);
    return r;
  };
  return go(n);
};
