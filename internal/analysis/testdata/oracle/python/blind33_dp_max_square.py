# want time n^2
# want space n
# kind function
# entry maximalSquare
def maximalSquare(matrix):
    rows, cols = len(matrix), len(matrix[0]) if matrix else 0
    dp = [0] * (cols + 1)
    maxside = prev = 0
    for i in range(1, rows + 1):
        for j in range(1, cols + 1):
            temp = dp[j]
            if matrix[i - 1][j - 1] == '1':
                dp[j] = min(min(dp[j - 1], prev), dp[j]) + 1
                maxside = max(maxside, dp[j])
            else:
                dp[j] = 0
            prev = temp
    return maxside * maxside
