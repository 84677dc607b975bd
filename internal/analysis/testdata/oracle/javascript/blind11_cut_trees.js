// want time n log n
// want space n
// kind stdin
const input = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const [n, m] = input[0].split(' ').map(Number);
const trees = input[1].split(' ').map(Number);
let start = 0, end = Math.max(...trees), ans = 0;
while (start <= end) {
  const mid = Math.floor((start + end) / 2);
  let sum = 0;
  for (const t of trees) if (t > mid) sum += t - mid;
  if (sum >= m) {
    ans = mid;
    start = mid + 1;
  } else {
    end = mid - 1;
  }
}
console.log(ans);
