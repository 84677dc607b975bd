// want time n^2
// want space n
function frequencySort(nums) {
  const freq = nums.reduce((acc, x) => ({ ...acc, [x]: (acc[x] || 0) + 1 }), {});
  return nums.sort((a, b) => freq[a] - freq[b] || b - a);
}
