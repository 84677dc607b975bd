# want time 2^n
# want space 2^n
# kind stdin
n, m = map(int, input().split())
adj = [0] * n
for _ in range(m):
    a, b = map(int, input().split())
    adj[b - 1] |= 1 << (a - 1)
dp = [[0] * n for _ in range(1 << n)]
dp[1][0] = 1
for mask in range(2, 1 << n):
    for v in range(n):
        if mask >> v & 1:
            for u in range(n):
                if mask >> u & 1 and adj[v] >> u & 1:
                    dp[mask][v] += dp[mask ^ (1 << v)][u]
print(dp[-1][n - 1] % (10**9 + 7))
