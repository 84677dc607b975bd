// want time n^3
// entry multiply
const multiply = (A, B) =>
  A.map((row) => B[0].map((_, j) => row.reduce((s, a, k) => s + a * B[k][j], 0)));
