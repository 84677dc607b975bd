'use strict';
// Heat in a plate of n by n: sixty sweeps of Jacobi.
const n = parseInt(process.argv[2] ?? '200', 10);
const SWEEPS = 60;

function plate(size) {
  const cells = new Float64Array(size * size);
  cells.fill(100, 0, size); // the upper edge is hot
  return cells;
}

function sweep(from, into, size) {
  let change = 0;
  for (let y = 1; y < size - 1; y++) {
    const row = y * size;
    for (let x = 1; x < size - 1; x++) {
      const i = row + x;
      const t = 0.25 * (from[i - 1] + from[i + 1] + from[i - size] + from[i + size]);
      change = Math.max(change, Math.abs(t - from[i]));
      into[i] = t;
    }
  }
  return change;
}

let current = plate(n), next = plate(n), change = 0;
for (let s = 0; s < SWEEPS; s++) {
  change = sweep(current, next, n);
  [current, next] = [next, current];
}
console.log(`mean ${(current.reduce((a, b) => a + b) / current.length).toFixed(5)} last change ${change.toFixed(5)}`);
