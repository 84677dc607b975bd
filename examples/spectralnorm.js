// Spectral norm of an infinite matrix's n x n corner (the benchmarks game), n as the argument.
const n = parseInt(process.argv[2] || "100", 10);

function a(i, j) {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function multiply(v, transposed) {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) {
      sum += (transposed ? a(j, i) : a(i, j)) * v[j];
    }
    out[i] = sum;
  }
  return out;
}

let u = new Float64Array(n).fill(1);
let v = u;
for (let i = 0; i < 10; i++) {
  v = multiply(multiply(u, false), true);
  u = multiply(multiply(v, false), true);
}
let vBv = 0;
let vv = 0;
for (let i = 0; i < n; i++) {
  vBv += u[i] * v[i];
  vv += v[i] * v[i];
}
console.log(Math.sqrt(vBv / vv).toFixed(9));
