# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
d = [list(map(int, input().split())) for _ in range(n)]
INF = float('inf')
dp = [[INF] * n for _ in range(1 << n)]
dp[1][0] = 0
for mask in range(1 << n):
    for u in range(n):
        if dp[mask][u] == INF:
            continue
        for v in range(n):
            if not mask >> v & 1:
                nm = mask | 1 << v
                if dp[nm][v] > dp[mask][u] + d[u][v]:
                    dp[nm][v] = dp[mask][u] + d[u][v]
print(min(dp[-1][v] + d[v][0] for v in range(n)))
