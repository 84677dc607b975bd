// want time n
// entry twoSum
function twoSum(nums: number[], target: number): number[] {
  const idx: Map<number, number> = new Map();
  for (const [i, x] of nums.entries()) {
    const j = idx.get(target - x);
    if (j !== undefined) return [j, i];
    idx.set(x, i);
  }
  return [];
}
