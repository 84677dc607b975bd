# want time n
# want space n
# kind function
# entry maxProfit
from functools import cache
def maxProfit(prices, fee):
    @cache
    def go(i, holding):
        if i == len(prices):
            return 0
        best = go(i + 1, holding)
        if holding:
            best = max(best, prices[i] - fee + go(i + 1, False))
        else:
            best = max(best, -prices[i] + go(i + 1, True))
        return best
    return go(0, False)
