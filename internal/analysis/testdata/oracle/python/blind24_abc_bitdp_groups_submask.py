# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
a = [list(map(int, input().split())) for _ in range(n)]
val = [0] * (1 << n)
for s in range(1 << n):
    for i in range(n):
        if s >> i & 1:
            for j in range(i):
                if s >> j & 1:
                    val[s] += a[i][j]
dp = [0] * (1 << n)
for s in range(1, 1 << n):
    t = s
    while t:
        dp[s] = max(dp[s], dp[s ^ t] + val[t])
        t = (t - 1) & s
print(dp[-1])
