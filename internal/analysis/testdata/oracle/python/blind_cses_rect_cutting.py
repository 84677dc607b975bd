# want time n^3
# want space n^2
# kind stdin
a, b = map(int, input().split())
dp = [[0] * (b + 1) for _ in range(a + 1)]
for i in range(1, a + 1):
    for j in range(1, b + 1):
        if i == j:
            continue
        m = 10**9
        for k in range(1, i):
            m = min(m, dp[k][j] + dp[i - k][j] + 1)
        for k in range(1, j):
            m = min(m, dp[i][k] + dp[i][j - k] + 1)
        dp[i][j] = m
print(dp[a][b])
