# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
c = [list(map(int, input().split())) for _ in range(n)]
INF = float('inf')
dp = [INF] * (1 << n)
dp[0] = 0
for mask in range(1 << n):
    i = bin(mask).count('1')
    if i >= n:
        continue
    for j in range(n):
        if not (mask >> j) & 1:
            nm = mask | (1 << j)
            v = dp[mask] + c[i][j]
            if v < dp[nm]:
                dp[nm] = v
print(dp[-1])
