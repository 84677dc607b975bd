// want time 2^n
// entry combine
var combine = function (n, k) {
  const res = [];
  const path = [];
  const dfs = (start) => {
    if (path.length === k) { res.push(path.slice()); return; }
    for (let i = start; i <= n; i++) { path.push(i); dfs(i + 1); path.pop(); }
  };
  dfs(1);
  return res;
};
