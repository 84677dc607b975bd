// want time 2^n
// want space 2^n
// kind function
var subsets = function(nums) {
    const res = [];
    const bt = (start, cur) => {
        res.push([...cur]);
        for (let i = start; i < nums.length; i++) {
            cur.push(nums[i]);
            bt(i + 1, cur);
            cur.pop();
        }
    };
    bt(0, []);
    return res;
};
