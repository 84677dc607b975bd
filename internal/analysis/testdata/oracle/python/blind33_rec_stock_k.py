# want time n^2
# want space n^2
# kind function
# entry maxProfit
def maxProfit(k, prices):
    n = len(prices)
    if n == 0 or k == 0:
        return 0
    dp = [[[float('-inf')] * 2 for _ in range(k + 1)] for _ in range(n)]
    dp[0][0][0] = 0
    dp[0][1][1] = -prices[0]
    for i in range(1, n):
        for j in range(k + 1):
            dp[i][j][0] = max(dp[i-1][j][0], dp[i-1][j][1] + prices[i])
            if j > 0:
                dp[i][j][1] = max(dp[i-1][j][1], dp[i-1][j-1][0] - prices[i])
    return max(dp[n-1][j][0] for j in range(k + 1))
