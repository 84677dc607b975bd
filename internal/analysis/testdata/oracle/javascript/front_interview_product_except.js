// want time n
// want space n
const productExceptSelf = nums => {
    const res = Array(nums.length).fill(1);
    let pre = 1, post = 1;
    nums.forEach((x, i) => { res[i] = pre; pre *= x; });
    for (let i = nums.length - 1; i >= 0; i--) {
        res[i] *= post;
        post *= nums[i];
    }
    return res;
};
