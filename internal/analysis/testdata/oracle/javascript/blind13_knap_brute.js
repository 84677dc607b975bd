// want time 2^n
// want space n
function knapsack (capacity, weights, values, n = weights.length) {
  if (n === 0 || capacity === 0) return 0
  if (weights[n - 1] > capacity) return knapsack(capacity, weights, values, n - 1)
  return Math.max(
    values[n - 1] + knapsack(capacity - weights[n - 1], weights, values, n - 1),
    knapsack(capacity, weights, values, n - 1)
  )
}
