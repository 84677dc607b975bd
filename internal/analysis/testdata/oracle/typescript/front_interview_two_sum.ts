// want time n
// want space n
function twoSum(nums: number[], target: number): number[] {
    const seen: Record<number, number> = {};
    for (let i = 0; i < nums.length; i++) {
        const j = seen[target - nums[i]];
        if (j !== undefined) return [j, i];
        seen[nums[i]] = i;
    }
    return [];
}
