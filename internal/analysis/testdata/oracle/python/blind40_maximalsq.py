# kind function
# want time n^2
# want space n
class Solution:
    def maximalSquare(self, matrix):
        dp = [0] * (len(matrix[0]) + 1)
        best = 0
        for row in matrix:
            prev = 0
            for j, c in enumerate(row, 1):
                tmp = dp[j]
                dp[j] = min(dp[j], dp[j-1], prev) + 1 if c == '1' else 0
                best = max(best, dp[j])
                prev = tmp
        return best * best
