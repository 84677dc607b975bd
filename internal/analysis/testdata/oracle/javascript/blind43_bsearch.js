// kind function
// want time log n
// want space 1
const search = (nums, target) => {
    let lo = 0, hi = nums.length - 1;
    while (lo <= hi) {
        const mid = lo + ((hi - lo) >> 1);
        if (nums[mid] === target) return mid;
        nums[mid] < target ? lo = mid + 1 : hi = mid - 1;
    }
    return -1;
};
