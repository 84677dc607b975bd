// want time n
// entry twoSum
var twoSum = function (nums, target) {
  const seen = {};
  for (let i = 0; i < nums.length; i++) {
    const c = target - nums[i];
    if (seen[c] !== undefined) return [seen[c], i];
    seen[nums[i]] = i;
  }
};
