// Steps of a random walk, kept as objects and then folded.
const n = Number(process.argv[2]);
let seed = 42;
const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
const steps = [];
let x = 0, y = 0;
for (let i = 0; i < n; i++) {
  const d = next() % 4;
  x += [1, -1, 0, 0][d];
  y += [0, 0, 1, -1][d];
  steps.push({ x, y, far: Math.hypot(x, y) });
}
console.log(steps.reduce((m, s) => Math.max(m, s.far), 0).toFixed(3));
