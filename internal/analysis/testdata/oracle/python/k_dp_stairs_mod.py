# want time n
# want space n
# kind stdin
n = int(input())
M = 10 ** 9 + 7
dp = [0] * (n + 1)
dp[0] = 1
for i in range(1, n + 1):
    for d in range(1, 7):
        if i >= d:
            dp[i] = (dp[i] + dp[i - d]) % M
print(dp[n])
