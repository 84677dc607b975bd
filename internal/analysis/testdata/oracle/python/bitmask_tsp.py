# want time 2^n
def tsp(dist):
    n = len(dist)
    INF = 10 ** 9
    dp = [[INF] * n for _ in range(1 << n)]
    dp[1][0] = 0
    for mask in range(1 << n):
        for u in range(n):
            if dp[mask][u] == INF:
                continue
            for v in range(n):
                if not mask & (1 << v):
                    nm = mask | (1 << v)
                    dp[nm][v] = min(dp[nm][v], dp[mask][u] + dist[u][v])
    return min(dp[-1])
