# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n = int(input())
adj = [[] for _ in range(n)]
for _ in range(n - 1):
    a, b = map(int, input().split())
    adj[a - 1].append(b - 1)
    adj[b - 1].append(a - 1)
par = [-1] * n
order = [0]
for v in order:
    for u in adj[v]:
        if u != par[v]:
            par[u] = v
            order.append(u)
dp = [[1, 0] for _ in range(n)]
for v in reversed(order):
    for u in adj[v]:
        if u != par[v]:
            dp[v][0] += dp[u][1]
            dp[v][1] += max(dp[u])
print(max(dp[0]))
