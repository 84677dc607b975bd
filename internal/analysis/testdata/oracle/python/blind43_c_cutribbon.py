# kind stdin
# want time n
# want space n
n, a, b, c = map(int, input().split())
dp = [0] + [-10**9] * n
for i in range(1, n + 1):
    for x in (a, b, c):
        if i >= x:
            dp[i] = max(dp[i], dp[i-x] + 1)
print(dp[n])
