// want time n
// want space n
// kind function
var containsDuplicate = nums => new Set(nums).size !== nums.length;
