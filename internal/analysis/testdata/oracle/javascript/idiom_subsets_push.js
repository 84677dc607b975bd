// want time 2^n
function subsets(nums) {
  const res = [[]];
  for (const x of nums) {
    const m = res.length;
    for (let i = 0; i < m; i++) res.push([...res[i], x]);
  }
  return res;
}
module.exports = subsets;
