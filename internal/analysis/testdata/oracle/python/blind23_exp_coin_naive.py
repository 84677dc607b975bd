# kind function
# want time 2^n
# want space n
def coin_change(coins, amount):
    if amount == 0:
        return 0
    best = float('inf')
    for c in coins:
        if c <= amount:
            best = min(best, coin_change(coins, amount - c) + 1)
    return best
