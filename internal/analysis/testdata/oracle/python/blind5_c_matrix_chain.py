# want time n^3
# want space n^2
# kind stdin
n = int(input())
p = list(map(int, input().split()))
dp = [[0] * n for _ in range(n)]
for length in range(2, n):
    for i in range(1, n - length + 1):
        j = i + length - 1
        dp[i][j] = 10 ** 18
        for k in range(i, j):
            dp[i][j] = min(dp[i][j], dp[i][k] + dp[k + 1][j] + p[i - 1] * p[k] * p[j])
print(dp[1][n - 1])
