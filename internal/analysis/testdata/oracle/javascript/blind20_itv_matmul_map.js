// want time n^3
// entry multiply
const multiply = (a, b) => {
  const n = a.length, k = b.length, m = b[0].length;
  const out = Array.from({ length: n }, () => Array.from({ length: m }, () => 0));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      for (let t = 0; t < k; t++) out[i][j] += a[i][t] * b[t][j];
  return out;
};
