// want time 2^n
// want space 2^n
function combine(nums: number[]): number[][] {
    const out: number[][] = [];
    const pick = (i: number, cur: number[]): void => {
        if (i === nums.length) {
            out.push([...cur]);
            return;
        }
        cur.push(nums[i]);
        pick(i + 1, cur);
        cur.pop();
        pick(i + 1, cur);
    };
    pick(0, []);
    return out;
}
