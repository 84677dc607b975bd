// want time sqrt n
// want space 1
// kind stdin
const N = Number(require('fs').readFileSync(0, 'utf8'));
let best = Infinity;
for (let a = 1; a <= Math.sqrt(N); a++) {
  if (N % a !== 0) continue;
  best = Math.min(best, a + N / a - 2);
}
console.log(best);
