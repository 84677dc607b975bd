# want time n^2
# want space n^2
# kind function
# entry change
def change(amount, coins):
    memo = {}
    def dfs(i, a):
        if a == amount:
            return 1
        if a > amount:
            return 0
        if i == len(coins):
            return 0
        if (i, a) in memo:
            return memo[(i, a)]
        memo[(i, a)] = dfs(i, a + coins[i]) + dfs(i + 1, a)
        return memo[(i, a)]
    return dfs(0, 0)
