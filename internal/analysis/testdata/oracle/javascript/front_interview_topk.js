// want time n log n
// want space n
var topKFrequent = function(nums, k) {
    const cnt = new Map();
    nums.forEach(n => cnt.set(n, (cnt.get(n) ?? 0) + 1));
    return [...cnt.entries()].sort((a, b) => b[1] - a[1]).slice(0, k).map(([v]) => v);
};
