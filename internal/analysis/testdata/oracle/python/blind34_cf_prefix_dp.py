# want time n^2
# want space n
# kind stdin
MOD = 10**9 + 7
n, k = map(int, input().split())
a = list(map(int, input().split()))
dp = [1] + [0] * k
for x in a:
    pre = [0] * (k + 2)
    for i in range(k + 1):
        pre[i + 1] = (pre[i] + dp[i]) % MOD
    for i in range(k + 1):
        dp[i] = (pre[i + 1] - pre[max(0, i - x)]) % MOD
print(dp[k])
