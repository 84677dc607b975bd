# want time n^2
# want space n
# kind function
class Solution:
    def numSquares(self, n: int) -> int:
        dp = [0] + [float("inf")] * n
        for i in range(1, n + 1):
            for j in range(1, i + 1):
                if j * j > i:
                    break
                dp[i] = min(dp[i], dp[i - j * j] + 1)
        return dp[n]
