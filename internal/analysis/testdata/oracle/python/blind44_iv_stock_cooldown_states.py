# want time n
# want space 1
# kind function
def maxProfit(prices):
    sold, held, reset = float('-inf'), float('-inf'), 0
    for p in prices:
        pre = sold
        sold = held + p
        held = max(held, reset - p)
        reset = max(reset, pre)
    return max(sold, reset)
