# want time n
# want space n
class Solution:
    def rob(self, nums: List[int]) -> int:
        memo = [-1] * len(nums)
        def go(i):
            if i >= len(nums):
                return 0
            if memo[i] != -1:
                return memo[i]
            memo[i] = max(nums[i] + go(i + 2), go(i + 1))
            return memo[i]
        return go(0)
