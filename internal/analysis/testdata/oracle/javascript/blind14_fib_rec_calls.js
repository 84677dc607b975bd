// want time 2^n
// want space n
// kind stdin
const n = +require('fs').readFileSync('/dev/stdin').toString();
let calls = 0;
const fib = (k) => {
  calls++;
  if (k < 2) return k;
  return fib(k - 1) + fib(k - 2);
};
fib(n);
console.log(calls);
