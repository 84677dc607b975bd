# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = list(map(int, input().split()))
pre = [0]
for x in a:
    pre.append(pre[-1] + x)
dp = [[0] * n for _ in range(n)]
for ln in range(2, n + 1):
    for i in range(n - ln + 1):
        j = i + ln - 1
        dp[i][j] = min(dp[i][k] + dp[k + 1][j] for k in range(i, j)) + pre[j + 1] - pre[i]
print(dp[0][n - 1])
