# want time n^3
# want space n^2
# kind function
class Solution:
    def splitArray(self, nums: List[int], k: int) -> int:
        n = len(nums)
        pre = [0] + list(accumulate(nums))
        dp = [[inf] * (k + 1) for _ in range(n + 1)]
        dp[0][0] = 0
        for i in range(1, n + 1):
            for j in range(1, min(i, k) + 1):
                for p in range(i):
                    dp[i][j] = min(dp[i][j], max(dp[p][j - 1], pre[i] - pre[p]))
        return dp[n][k]
