# want time n^3
# want space n^2
from functools import lru_cache
class Solution:
    def maxCoins(self, nums):
        nums = [1] + nums + [1]
        @lru_cache(None)
        def dp(l, r):
            if l + 1 == r:
                return 0
            return max(nums[l] * nums[i] * nums[r] + dp(l, i) + dp(i, r) for i in range(l + 1, r))
        return dp(0, len(nums) - 1)
