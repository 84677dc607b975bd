// want time n log n
// want space n
function topKFrequent(nums: number[], k: number): number[] {
    const freq = new Map<number, number>();
    for (const x of nums) freq.set(x, (freq.get(x) || 0) + 1);
    return [...freq.entries()].sort((a, b) => b[1] - a[1]).slice(0, k).map(e => e[0]);
}
