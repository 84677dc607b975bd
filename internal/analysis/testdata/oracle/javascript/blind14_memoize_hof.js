// want time n
// want space n
const memoize = (fn) => {
  const cache = new Map();
  return (n) => {
    if (cache.has(n)) return cache.get(n);
    const r = fn(n);
    cache.set(n, r);
    return r;
  };
};
const fib = memoize((n) => (n < 2 ? n : fib(n - 1) + fib(n - 2)));
const main = (n) => fib(n);
