// want time 2^n
// want space n
// kind stdin
const n = parseInt(require('fs').readFileSync('/dev/stdin').toString());
const moves = [];
const hanoi = (k, from, to, via) => {
  if (k === 0) return 0;
  return hanoi(k - 1, from, via, to) + 1 + hanoi(k - 1, via, to, from);
};
console.log(hanoi(n, 1, 3, 2));
