# want time n^2
# want space n
# kind stdin
n, target = map(int, input().split())
coins = list(map(int, input().split()))
INF = 10 ** 9
dp = [0] + [INF] * target
for i in range(1, target + 1):
    for c in coins:
        if c <= i and dp[i - c] + 1 < dp[i]:
            dp[i] = dp[i - c] + 1
print(dp[target] if dp[target] < INF else -1)
