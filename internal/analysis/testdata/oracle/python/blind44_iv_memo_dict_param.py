# want time n
# want space n
# kind function
def climb(n, memo={}):
    if n in memo:
        return memo[n]
    if n <= 2:
        return n
    memo[n] = climb(n - 1, memo) + climb(n - 2, memo)
    return memo[n]
