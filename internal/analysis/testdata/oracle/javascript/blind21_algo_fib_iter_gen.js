// want time n
// entry firstFib
function* fib() {
  let [a, b] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
}
const firstFib = (n) => {
  const out = [];
  for (const x of fib()) {
    if (out.length >= n) break;
    out.push(x);
  }
  return out;
};
