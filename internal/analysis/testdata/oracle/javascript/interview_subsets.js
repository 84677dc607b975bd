// want time 2^n
// want space 2^n
/**
 * @param {number[]} nums
 * @return {number[][]}
 */
var subsets = function(nums) {
    const out = [];
    function backtrack(start, cur) {
        out.push(cur.slice());
        for (let i = start; i < nums.length; i++) {
            cur.push(nums[i]);
            backtrack(i + 1, cur);
            cur.pop();
        }
    }
    backtrack(0, []);
    return out;
};
