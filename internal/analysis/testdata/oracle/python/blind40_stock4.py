# kind function
# want time n^2
# want space n
class Solution:
    def maxProfit(self, k, prices):
        buy = [float('-inf')] * (k + 1)
        sell = [0] * (k + 1)
        for p in prices:
            for i in range(1, k + 1):
                buy[i] = max(buy[i], sell[i-1] - p)
                sell[i] = max(sell[i], buy[i] + p)
        return sell[k]
