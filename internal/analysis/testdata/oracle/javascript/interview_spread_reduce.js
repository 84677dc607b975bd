// want time n^2
// want space n
/**
 * @param {number[]} nums
 * @return {number[]}
 */
const prefix = (nums) => nums.reduce((acc, x) => [...acc, x * 2], []);
