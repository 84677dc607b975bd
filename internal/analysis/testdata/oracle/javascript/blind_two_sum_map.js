// want time n
// want space n
/**
 * @param {number[]} nums
 * @param {number} target
 * @return {number[]}
 */
var twoSum = function(nums, target) {
    const m = new Map();
    for (let i = 0; i < nums.length; i++) {
        const d = target - nums[i];
        if (m.has(d)) return [m.get(d), i];
        m.set(nums[i], i);
    }
    return [];
};
