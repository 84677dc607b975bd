// kind function
// want time n
// want space n
const productExceptSelf = nums => {
    const res = new Array(nums.length).fill(1);
    let p = 1;
    for (let i = 0; i < nums.length; i++) { res[i] = p; p *= nums[i]; }
    p = 1;
    for (let i = nums.length - 1; i >= 0; i--) { res[i] *= p; p *= nums[i]; }
    return res;
};
