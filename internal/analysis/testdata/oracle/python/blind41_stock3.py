# kind function
# want time n
# want space n
class Solution:
    def maxProfit(self, prices):
        if not prices: return 0
        n = len(prices)
        left, right = [0] * n, [0] * (n + 1)
        lo = prices[0]
        for i in range(1, n):
            left[i] = max(left[i-1], prices[i] - lo)
            lo = min(lo, prices[i])
        hi = prices[-1]
        for i in range(n - 2, -1, -1):
            right[i] = max(right[i+1], hi - prices[i])
            hi = max(hi, prices[i])
        return max(a + b for a, b in zip(left, right[1:]))
