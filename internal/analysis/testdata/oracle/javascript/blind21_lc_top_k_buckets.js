// want time n
// entry topKFrequent
const topKFrequent = (nums, k) => {
  const freq = {};
  for (const x of nums) freq[x] = (freq[x] ?? 0) + 1;
  const buckets = Array.from({ length: nums.length + 1 }, () => []);
  for (const key in freq) buckets[freq[key]].push(+key);
  const res = [];
  for (let i = buckets.length - 1; i >= 0 && res.length < k; i--) res.push(...buckets[i]);
  return res.slice(0, k);
};
