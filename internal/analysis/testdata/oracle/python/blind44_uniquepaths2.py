# kind function
# want time n^2
# want space n
class Solution:
    def uniquePathsWithObstacles(self, g):
        n = len(g[0])
        dp = [0] * n
        dp[0] = 1
        for row in g:
            for j in range(n):
                if row[j]: dp[j] = 0
                elif j: dp[j] += dp[j-1]
        return dp[-1]
