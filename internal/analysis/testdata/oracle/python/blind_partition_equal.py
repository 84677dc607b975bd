# want time n^2
# want space n
class Solution:
    def canPartition(self, nums):
        s = sum(nums)
        if s % 2: return False
        t = s // 2
        dp = [True] + [False] * t
        for x in nums:
            for j in range(t, x - 1, -1):
                dp[j] = dp[j] or dp[j - x]
        return dp[t]
