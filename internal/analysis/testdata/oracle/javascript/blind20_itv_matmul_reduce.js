// want time n^3
// entry matMul
const dot = (u, v) => u.reduce((s, x, i) => s + x * v[i], 0);
const col = (m, j) => m.map((r) => r[j]);
function matMul(a, b) {
  return a.map((row) => b[0].map((_, j) => dot(row, col(b, j))));
}
