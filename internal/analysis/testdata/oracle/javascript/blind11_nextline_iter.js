// want time n
// want space n
// kind stdin
const it = require('fs').readFileSync(0, 'utf8').split('\n')[Symbol.iterator]();
const nextLine = () => it.next().value;
const n = Number(nextLine());
const a = nextLine().split(' ').map(Number);
let left = 0, right = n - 1, s = 0, d = 0, turn = true;
while (left <= right) {
  const v = a[left] > a[right] ? a[left++] : a[right--];
  if (turn) s += v;
  else d += v;
  turn = !turn;
}
console.log(s, d);
