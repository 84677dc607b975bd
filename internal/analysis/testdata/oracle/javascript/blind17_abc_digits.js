// want time log n
// want space 1
// kind stdin
let [n, k] = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(Number);
let digits = 0;
while (n > 0) {
  n = Math.floor(n / k);
  digits++;
}
console.log(digits);
