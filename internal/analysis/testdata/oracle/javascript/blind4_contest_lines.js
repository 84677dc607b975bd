// want time n log n
// want space n
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, k] = lines[0].split(' ').map(Number);
const a = lines[1].split(' ').map(Number).sort((x, y) => x - y);
let l = 0, best = 0;
for (let r = 0; r < n; r++) {
  while (a[r] - a[l] > k) l++;
  best = Math.max(best, r - l + 1);
}
console.log(best);
