// want time n^2
// entry knapsack
function knapsack(items, cap) {
  const memo = items.map(() => Array(cap + 1).fill(null));
  const go = (i, c) => {
    if (i === items.length || c === 0) return 0;
    if (memo[i][c] !== null) return memo[i][c];
    const { w, v } = items[i];
    let best = go(i + 1, c);
    if (w <= c) best = Math.max(best, v + go(i + 1, c - w));
    return (memo[i][c] = best);
  };
  return go(0, cap);
}
