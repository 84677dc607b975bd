// kind function
// want time n
// want space 1
const maxSubArray = nums => {
    let best = nums[0];
    nums.reduce((cur, x) => { const c = Math.max(x, cur + x); best = Math.max(best, c); return c; }, 0);
    return best;
};
