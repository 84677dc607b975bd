// kind function
// want time n log n
// want space n
const topKFrequent = function(nums, k) {
    const count = nums.reduce((m, x) => m.set(x, (m.get(x) || 0) + 1), new Map());
    return [...count.entries()].sort((a, b) => b[1] - a[1]).slice(0, k).map(e => e[0]);
};
