# want time n^2
# want space n^2
# kind stdin
n = int(input())
g = [input() for _ in range(n)]
M = 10 ** 9 + 7
dp = [[0] * n for _ in range(n)]
dp[0][0] = 1 if g[0][0] == '.' else 0
for i in range(n):
    for j in range(n):
        if g[i][j] == '*':
            dp[i][j] = 0
            continue
        if i:
            dp[i][j] += dp[i - 1][j]
        if j:
            dp[i][j] += dp[i][j - 1]
        dp[i][j] %= M
print(dp[-1][-1])
