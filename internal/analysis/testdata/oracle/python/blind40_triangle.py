# kind function
# want time n^2
# want space n
class Solution:
    def minimumTotal(self, triangle):
        dp = triangle[-1][:]
        for row in triangle[-2::-1]:
            for i, v in enumerate(row):
                dp[i] = v + min(dp[i], dp[i+1])
        return dp[0]
