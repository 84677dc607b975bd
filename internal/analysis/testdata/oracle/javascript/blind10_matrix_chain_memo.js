// want time n^3
// want space n^2
const matrixChain = p => {
  const memo = new Map();
  const solve = (i, j) => {
    if (i === j) return 0;
    const key = i * p.length + j;
    if (memo.has(key)) return memo.get(key);
    let best = Number.MAX_SAFE_INTEGER;
    for (let k = i; k < j; k++) {
      best = Math.min(best, solve(i, k) + solve(k + 1, j) + p[i - 1] * p[k] * p[j]);
    }
    memo.set(key, best);
    return best;
  };
  return solve(1, p.length - 1);
};
