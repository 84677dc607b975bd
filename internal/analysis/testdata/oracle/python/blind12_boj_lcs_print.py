# want time n^2
# want space n^2
# kind stdin
a, b = input(), input()
n, m = len(a), len(b)
dp = [[0] * (m + 1) for _ in range(n + 1)]
for i in range(n):
    for j in range(m):
        dp[i + 1][j + 1] = dp[i][j] + 1 if a[i] == b[j] else max(dp[i][j + 1], dp[i + 1][j])
res = []
while n and m:
    if dp[n][m] == dp[n - 1][m]:
        n -= 1
    elif dp[n][m] == dp[n][m - 1]:
        m -= 1
    else:
        res.append(a[n - 1])
        n -= 1
        m -= 1
print(len(res))
print(''.join(reversed(res)))
