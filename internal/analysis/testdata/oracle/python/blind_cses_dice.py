# want time n
# want space n
# kind stdin
n = int(input())
dp = [1] + [0] * n
for i in range(1, n + 1):
    for j in range(1, 7):
        if i >= j:
            dp[i] += dp[i - j]
    dp[i] %= 10**9 + 7
print(dp[n])
