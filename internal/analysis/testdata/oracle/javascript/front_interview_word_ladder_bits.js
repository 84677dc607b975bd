// want time n
// want space 1
var singleNumber = nums => nums.reduce((a, b) => a ^ b);
