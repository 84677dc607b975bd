// want time 2^n
// entry combine
function* comb(n, k, start = 1, path = []) {
  if (path.length === k) { yield [...path]; return; }
  for (let i = start; i <= n; i++) {
    path.push(i);
    yield* comb(n, k, i + 1, path);
    path.pop();
  }
}
var combine = (n, k) => [...comb(n, k)];
