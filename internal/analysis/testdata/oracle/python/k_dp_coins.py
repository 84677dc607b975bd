# want time n^2
# want space n
# kind stdin
n, x = map(int, input().split())
c = list(map(int, input().split()))
dp = [10 ** 9] * (x + 1)
dp[0] = 0
for i in range(1, x + 1):
    for v in c:
        if i - v >= 0 and dp[i - v] + 1 < dp[i]:
            dp[i] = dp[i - v] + 1
print(dp[x] if dp[x] < 10 ** 9 else -1)
