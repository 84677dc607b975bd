# want time n^3
# want space n^2
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        A = [1] + nums + [1]
        n = len(A)
        dp = [[0] * n for _ in range(n)]
        for length in range(2, n):
            for left in range(n - length):
                right = left + length
                for k in range(left + 1, right):
                    dp[left][right] = max(dp[left][right], dp[left][k] + A[left]*A[k]*A[right] + dp[k][right])
        return dp[0][n-1]
