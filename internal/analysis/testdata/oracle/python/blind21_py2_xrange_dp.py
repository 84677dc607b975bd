# want time n^2
# want space n
# kind stdin
n, m = map(int, raw_input().split())
dp = [0] * (m + 1)
dp[0] = 1
for i in xrange(n):
    v = int(raw_input())
    for j in xrange(m, v - 1, -1):
        dp[j] += dp[j - v]
print dp[m]
