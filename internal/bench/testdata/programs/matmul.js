// The product of two n by n matrices held as arrays of rows.
const n = Number(process.argv[2]);
const make = (f) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => f(i, j)));
const a = make((i, j) => i + j), b = make((i, j) => i - j);
const c = make(() => 0);
for (let i = 0; i < n; i++)
  for (let j = 0; j < n; j++) {
    let s = 0;
    for (let k = 0; k < n; k++) s += a[i][k] * b[k][j];
    c[i][j] = s;
  }
console.log(c[0][0] + c[n - 1][n - 1]);
