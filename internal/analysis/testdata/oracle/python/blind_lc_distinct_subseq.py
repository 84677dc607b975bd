# want time n^2
# want space n
class Solution:
    def numDistinct(self, s, t):
        dp = [1] + [0] * len(t)
        for c in s:
            for j in range(len(t), 0, -1):
                if t[j - 1] == c:
                    dp[j] += dp[j - 1]
        return dp[-1]
