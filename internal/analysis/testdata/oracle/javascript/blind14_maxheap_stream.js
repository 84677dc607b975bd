// want time n log n
// want space n
// kind stdin
const [n, ...ops] = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n').map(Number);
const heap = [null];
const out = [];
const push = (v) => {
  heap.push(v);
  let i = heap.length - 1;
  while (i > 1 && heap[i >> 1] < heap[i]) {
    [heap[i >> 1], heap[i]] = [heap[i], heap[i >> 1]];
    i >>= 1;
  }
};
const pop = () => {
  if (heap.length === 1) return 0;
  if (heap.length === 2) return heap.pop();
  const top = heap[1];
  heap[1] = heap.pop();
  let i = 1;
  while (true) {
    let big = i;
    if (2 * i < heap.length && heap[2 * i] > heap[big]) big = 2 * i;
    if (2 * i + 1 < heap.length && heap[2 * i + 1] > heap[big]) big = 2 * i + 1;
    if (big === i) break;
    [heap[i], heap[big]] = [heap[big], heap[i]];
    i = big;
  }
  return top;
};
for (const x of ops) {
  if (x === 0) out.push(pop());
  else push(x);
}
console.log(out.join('\n'));
