// want time n
// want space n
function makeFib() {
  const memo = {};
  return function fib(n) {
    if (n < 2) return n;
    if (n in memo) return memo[n];
    return memo[n] = fib(n - 1) + fib(n - 2);
  };
}
function run(n) {
  const f = makeFib();
  return f(n);
}
