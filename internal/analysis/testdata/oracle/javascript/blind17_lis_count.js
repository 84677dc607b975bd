// want time n^2
// want space n
var findNumberOfLIS = function (nums) {
  const len = nums.map(() => 1), cnt = nums.map(() => 1);
  let best = 0, ans = 0;
  for (let i = 0; i < nums.length; i++) {
    for (let j = 0; j < i; j++) {
      if (nums[j] >= nums[i]) continue;
      if (len[j] + 1 > len[i]) { len[i] = len[j] + 1; cnt[i] = cnt[j]; }
      else if (len[j] + 1 === len[i]) cnt[i] += cnt[j];
    }
    if (len[i] > best) { best = len[i]; ans = cnt[i]; }
    else if (len[i] === best) ans += cnt[i];
  }
  return ans;
};
