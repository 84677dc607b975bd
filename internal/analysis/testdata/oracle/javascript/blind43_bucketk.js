// kind function
// want time n
// want space n
var topKFrequent = function(nums, k) {
    const freq = {}, bucket = Array.from({ length: nums.length + 1 }, () => []);
    for (const x of nums) freq[x] = (freq[x] ?? 0) + 1;
    for (const [x, f] of Object.entries(freq)) bucket[f].push(Number(x));
    const res = [];
    for (let i = bucket.length - 1; i >= 0 && res.length < k; i--) res.push(...bucket[i]);
    return res.slice(0, k);
};
