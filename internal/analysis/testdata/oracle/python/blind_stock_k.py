# want time n^2
# want space n
class Solution:
    def maxProfit(self, k, prices):
        if not prices: return 0
        buy = [-10**9] * (k + 1)
        sell = [0] * (k + 1)
        for p in prices:
            for j in range(1, k + 1):
                buy[j] = max(buy[j], sell[j-1] - p)
                sell[j] = max(sell[j], buy[j] + p)
        return sell[k]
