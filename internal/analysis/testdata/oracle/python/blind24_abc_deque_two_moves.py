# want time n^2
# want space n^2
# kind stdin
N = int(input())
a = list(map(int, input().split()))
dp = [[0] * N for _ in range(N)]
for i in range(N):
    dp[i][i] = a[i]
for w in range(1, N):
    for l in range(N - w):
        r = l + w
        dp[l][r] = max(a[l] - dp[l + 1][r], a[r] - dp[l][r - 1])
print(dp[0][N - 1])
