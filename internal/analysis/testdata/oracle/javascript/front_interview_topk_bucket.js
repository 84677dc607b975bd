// want time n
// want space n
var topKFrequent = function(nums, k) {
    const count = {};
    for (const n of nums) count[n] = (count[n] || 0) + 1;
    const buckets = Array.from({ length: nums.length + 1 }, () => []);
    for (const key in count) buckets[count[key]].push(Number(key));
    const res = [];
    for (let i = buckets.length - 1; i >= 0 && res.length < k; i--) {
        for (const v of buckets[i]) {
            res.push(v);
            if (res.length === k) return res;
        }
    }
    return res;
};
