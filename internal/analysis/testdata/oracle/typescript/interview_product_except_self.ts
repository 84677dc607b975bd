// want time n
// want space n
function productExceptSelf(nums: number[]): number[] {
    const n = nums.length;
    const res: number[] = new Array(n).fill(1);
    let p = 1;
    for (let i = 0; i < n; i++) { res[i] = p; p *= nums[i]; }
    p = 1;
    for (let i = n - 1; i >= 0; i--) { res[i] *= p; p *= nums[i]; }
    return res;
}
