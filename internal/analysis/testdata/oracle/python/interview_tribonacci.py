# want time n
# want space n
# kind function
def trib(n, memo={0: 0, 1: 1, 2: 1}):
    if n not in memo:
        memo[n] = trib(n - 1) + trib(n - 2) + trib(n - 3)
    return memo[n]
