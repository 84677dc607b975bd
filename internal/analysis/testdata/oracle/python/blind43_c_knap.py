# kind stdin
# want time n^2
# want space n
n, W = map(int, input().split())
dp = [0] * (W + 1)
for _ in range(n):
    w, v = map(int, input().split())
    for j in range(W, w - 1, -1):
        if dp[j-w] + v > dp[j]: dp[j] = dp[j-w] + v
print(dp[W])
