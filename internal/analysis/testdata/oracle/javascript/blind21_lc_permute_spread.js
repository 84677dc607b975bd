// want time n!
// entry permute
const permute = (nums) => {
  if (nums.length === 0) return [[]];
  return nums.flatMap((x, i) => permute([...nums.slice(0, i), ...nums.slice(i + 1)]).map((p) => [x, ...p]));
};
