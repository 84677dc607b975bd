# want time n^2
# want space n^2
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        from functools import lru_cache
        @lru_cache(None)
        def dp(i, s):
            if i == len(nums):
                return 1 if s == target else 0
            return dp(i + 1, s + nums[i]) + dp(i + 1, s - nums[i])
        return dp(0, 0)
