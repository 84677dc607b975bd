# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
d = [list(map(int, input().split())) for _ in range(n)]
INF = 1 << 60
dp = [[INF] * n for _ in range(1 << n)]
dp[1][0] = 0
for S in range(1 << n):
    for u in range(n):
        if dp[S][u] == INF:
            continue
        for v in range(n):
            if S >> v & 1:
                continue
            c = dp[S][u] + d[u][v]
            if c < dp[S | 1 << v][v]:
                dp[S | 1 << v][v] = c
print(min(dp[-1][i] + d[i][0] for i in range(n)))
