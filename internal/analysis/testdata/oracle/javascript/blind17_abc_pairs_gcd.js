// want time n^2
// want space n
// kind stdin
const [[n], a] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' ').map(Number));
let best = 0;
for (let i = 0; i < n; i++) {
  for (let j = i + 1; j < n; j++) {
    best = Math.max(best, a[i] ^ a[j]);
  }
}
console.log(best);
