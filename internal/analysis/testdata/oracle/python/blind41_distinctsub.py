# kind function
# want time n^2
# want space n
class Solution:
    def numDistinct(self, s, t):
        dp = [1] + [0] * len(t)
        for c in s:
            for j in range(len(t) - 1, -1, -1):
                if t[j] == c: dp[j+1] += dp[j]
        return dp[-1]
