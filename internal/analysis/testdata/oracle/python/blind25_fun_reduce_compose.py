# kind function
# want time n
# want space 1
from functools import reduce
def max_profit(prices):
    def step(acc, p):
        lo, best = acc
        return min(lo, p), max(best, p - lo)
    return reduce(step, prices, (float('inf'), 0))[1]
