# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10 ** 6)
n = int(input())
adj = [[] for _ in range(n + 1)]
for _ in range(n - 1):
    u, v = map(int, input().split())
    adj[u].append(v)
    adj[v].append(u)
def dfs(v, p):
    take, skip = 1, 0
    for u in adj[v]:
        if u == p:
            continue
        a, b = dfs(u, v)
        take += b
        skip += max(a, b)
    return take, skip
print(max(dfs(1, 0)))
