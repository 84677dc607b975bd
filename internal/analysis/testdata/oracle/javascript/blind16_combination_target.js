// want time 2^n
// want space n
var combinationSum4Brute = function (nums, target) {
  const go = (left) => {
    if (left === 0) return 1;
    let ways = 0;
    for (const x of nums) if (x <= left) ways += go(left - x);
    return ways;
  };
  return go(target);
};
