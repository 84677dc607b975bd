// want time n
// want space 1
const minCostClimbingStairs = (cost: number[]): number => {
  let [a, b] = [0, 0];
  for (let i = 2; i <= cost.length; i++) {
    [a, b] = [b, Math.min(b + cost[i - 1], a + cost[i - 2])];
  }
  return b;
};
