// want time 2^n
// want space 2^n
function tsp(dist) {
  const n = dist.length;
  const full = (1 << n) - 1;
  const memo = Array.from({ length: 1 << n }, () => Array(n).fill(-1));
  function visit(mask, pos) {
    if (mask === full) return dist[pos][0];
    if (memo[mask][pos] !== -1) return memo[mask][pos];
    let best = Infinity;
    for (let c = 0; c < n; c++) {
      if (mask & (1 << c)) continue;
      best = Math.min(best, dist[pos][c] + visit(mask | (1 << c), c));
    }
    return (memo[mask][pos] = best);
  }
  return visit(1, 0);
}
