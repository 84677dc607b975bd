// want time n^3
// want space n
// kind stdin
const input = require('fs').readFileSync('/dev/stdin').toString().split('\n');
const [n, m] = input[0].split(' ').map(v => +v);
const cards = input[1].split(' ').map(v => +v);
let max = 0;
for (let i = 0; i < n; i++) {
  for (let j = i + 1; j < n; j++) {
    for (let k = j + 1; k < n; k++) {
      const sum = cards[i] + cards[j] + cards[k];
      if (sum <= m && sum > max) max = sum;
    }
  }
}
console.log(max);
