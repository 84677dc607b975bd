// want time n^2
// want space 1
/**
 * @param {number[]} nums
 * @param {number} target
 */
const twoSum = (nums, target) => {
    for (let i = 0; i < nums.length; i++) {
        const j = nums.indexOf(target - nums[i], i + 1);
        if (j > -1) return [i, j];
    }
};
