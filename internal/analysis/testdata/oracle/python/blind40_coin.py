# kind function
# want time n^2
# want space n
class Solution:
    def coinChange(self, coins, amount):
        dp = [0] + [amount + 1] * amount
        for c in coins:
            for x in range(c, amount + 1):
                dp[x] = min(dp[x], dp[x - c] + 1)
        return dp[amount] if dp[amount] <= amount else -1
