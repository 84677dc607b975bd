// want time n
// want space n
/**
 * @param {number[]} nums
 * @return {number}
 */
function evenSquares(nums) {
    return nums.filter(x => x % 2 === 0).map(x => x * x).reduce((a, b) => a + b, 0);
}
