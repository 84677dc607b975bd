// want time n^2
// want space n
const knapsack = (W, items) => {
  let prev = new Array(W + 1).fill(0);
  for (const { weight, value } of items) {
    const cur = [...prev];
    for (let w = weight; w <= W; w++) {
      cur[w] = Math.max(prev[w], prev[w - weight] + value);
    }
    prev = cur;
  }
  return prev[W];
};
