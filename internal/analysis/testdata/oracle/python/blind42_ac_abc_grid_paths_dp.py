# want time n^2
# want space n^2
# kind stdin
H, W = map(int, input().split())
G = [input() for _ in range(H)]
MOD = 10**9 + 7
dp = [[0] * W for _ in range(H)]
dp[0][0] = 1
for i in range(H):
    for j in range(W):
        if G[i][j] == '#':
            continue
        if i > 0:
            dp[i][j] += dp[i - 1][j]
        if j > 0:
            dp[i][j] += dp[i][j - 1]
        dp[i][j] %= MOD
print(dp[-1][-1])
