// want time n log n
// want space n
function topKFrequent(nums: number[], k: number): number[] {
  const freq: Record<number, number> = {};
  for (const x of nums) freq[x] = (freq[x] || 0) + 1;
  return Object.entries(freq)
    .sort(([, a], [, b]) => b - a)
    .slice(0, k)
    .map(([key]) => Number(key));
}
