// want time n log n
// want space n
// kind stdin
const input = require('fs').readFileSync('/dev/stdin').toString().split('\n');
const cards = input[1].split(' ').map(Number).sort((a, b) => a - b);
const targets = input[3].split(' ').map(Number);
const bound = (arr, t, upper) => {
  let l = 0, r = arr.length;
  while (l < r) {
    const m = Math.floor((l + r) / 2);
    if (upper ? arr[m] <= t : arr[m] < t) l = m + 1;
    else r = m;
  }
  return l;
};
console.log(targets.map((t) => bound(cards, t, true) - bound(cards, t, false)).join(' '));
