// want time n^3
// want space n^2
function mcm(p) {
  const memo = {};
  const go = (i, j) => {
    if (i === j) return 0;
    const key = i + ',' + j;
    if (key in memo) return memo[key];
    let best = Infinity;
    for (let k = i; k < j; k++) best = Math.min(best, go(i, k) + go(k + 1, j) + p[i-1] * p[k] * p[j]);
    return memo[key] = best;
  };
  return go(1, p.length - 1);
}
