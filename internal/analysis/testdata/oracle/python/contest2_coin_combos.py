# want time n^2
# want space n
# kind stdin
n, x = map(int, input().split())
c = list(map(int, input().split()))
mod = 10**9 + 7
dp = [0] * (x + 1)
dp[0] = 1
for i in range(1, x + 1):
    for j in range(n):
        if i - c[j] >= 0:
            dp[i] = (dp[i] + dp[i - c[j]]) % mod
print(dp[x])
