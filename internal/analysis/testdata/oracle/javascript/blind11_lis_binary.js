// want time n log n
// want space n
// kind stdin
const fs = require('fs');
const input = fs.readFileSync('/dev/stdin').toString().trim().split('\n');
const A = input[1].split(' ').map(Number);
const lis = [A[0]];
const lowerBound = (x) => {
  let l = 0, r = lis.length;
  while (l < r) {
    const m = (l + r) >> 1;
    if (lis[m] < x) l = m + 1;
    else r = m;
  }
  return l;
};
for (let i = 1; i < A.length; i++) {
  if (lis[lis.length - 1] < A[i]) lis.push(A[i]);
  else lis[lowerBound(A[i])] = A[i];
}
console.log(lis.length);
