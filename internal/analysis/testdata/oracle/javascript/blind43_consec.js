// kind function
// want time n
// want space n
var longestConsecutive = function(nums) {
    const set = new Set(nums);
    let best = 0;
    for (const n of set) {
        if (set.has(n - 1)) continue;
        let cur = n;
        while (set.has(cur + 1)) cur++;
        best = Math.max(best, cur - n + 1);
    }
    return best;
};
