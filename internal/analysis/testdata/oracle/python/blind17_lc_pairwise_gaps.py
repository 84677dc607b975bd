# want time n log n
# want space n
# kind function
class Solution:
    def maximumGap(self, nums: List[int]) -> int:
        if len(nums) < 2:
            return 0
        return max(b - a for a, b in pairwise(sorted(nums)))
