# want time n
# want space n
# kind stdin
n = int(input())
INF = 10**9
dp = [0] + [INF] * n
for i in range(1, n + 1):
    for d in str(i):
        if d != '0':
            dp[i] = min(dp[i], dp[i - int(d)] + 1)
print(dp[n])
