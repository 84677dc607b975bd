'use strict';
// F(n) by fast doubling with BigInt, and the sum of its decimal digits.

/** @returns {[bigint, bigint]} F(k), F(k+1) */
function pair(k) {
  if (k === 0) return [0n, 1n];
  const [a, b] = pair(Math.floor(k / 2));
  const even = a * (2n * b - a);
  const odd = a * a + b * b;
  return k % 2 ? [odd, even + odd] : [even, odd];
}

const [f] = pair(Number.parseInt(process.argv[2], 10));
const digits = f.toString();
let sum = 0;
for (const d of digits) sum += d.charCodeAt(0) - 48;
console.log(`${digits.length} digits, ${digits.slice(0, 12)}..., digit sum ${sum}`);
