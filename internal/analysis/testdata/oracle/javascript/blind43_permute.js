// kind function
// want time n!
// want space n!
var permute = function(nums) {
    const res = [];
    const bt = (path, used) => {
        if (path.length === nums.length) { res.push([...path]); return; }
        for (let i = 0; i < nums.length; i++) {
            if (used[i]) continue;
            used[i] = true; path.push(nums[i]);
            bt(path, used);
            path.pop(); used[i] = false;
        }
    };
    bt([], []);
    return res;
};
