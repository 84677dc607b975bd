// want time 2^n
// want space n
const countWays = (steps, n = steps.length) => {
  if (n < 0) return 0;
  if (n === 0) return 1;
  return countWays(steps, n - 1) + countWays(steps, n - 2);
};
