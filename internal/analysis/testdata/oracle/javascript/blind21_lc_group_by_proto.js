// want time n
// entry groupBy
function groupBy(list, fn) {
  const ans = {};
  for (const item of list) {
    const k = fn(item);
    if (k in ans) ans[k].push(item);
    else ans[k] = [item];
  }
  return ans;
}
