// want time 2^n
// want space 2^n
function subsets(nums) {
  let res = [[]];
  for (const x of nums) {
    res = res.concat(res.map((s) => s.concat(x)));
  }
  return res;
}
