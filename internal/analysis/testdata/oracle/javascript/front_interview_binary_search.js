// want time log n
// want space 1
var search = function(nums, target) {
    let [l, r] = [0, nums.length - 1];
    while (l <= r) {
        const m = Math.floor((l + r) / 2);
        if (nums[m] === target) return m;
        nums[m] < target ? l = m + 1 : r = m - 1;
    }
    return -1;
};
