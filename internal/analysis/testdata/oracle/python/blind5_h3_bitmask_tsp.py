# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
d = [list(map(int, input().split())) for _ in range(n)]
INF = 1 << 60
dp = [[INF] * n for _ in range(1 << n)]
dp[1][0] = 0
for mask in range(1 << n):
    for i in range(n):
        if dp[mask][i] == INF:
            continue
        for j in range(n):
            if not mask & (1 << j):
                nm = mask | (1 << j)
                if dp[mask][i] + d[i][j] < dp[nm][j]:
                    dp[nm][j] = dp[mask][i] + d[i][j]
print(min(dp[-1][i] + d[i][0] for i in range(n)))
