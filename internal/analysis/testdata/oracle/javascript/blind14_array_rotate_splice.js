// want time n
// want space n
function rotate(nums, k) {
  k %= nums.length;
  nums.unshift(...nums.splice(nums.length - k, k));
  return nums;
}
