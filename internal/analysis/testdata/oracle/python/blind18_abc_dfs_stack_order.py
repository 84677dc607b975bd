# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
N, Q = map(int, input().split())
G = [[] for _ in range(N)]
for _ in range(N - 1):
    a, b = map(int, input().split())
    G[a - 1].append(b - 1)
    G[b - 1].append(a - 1)
val = [0] * N
for _ in range(Q):
    p, x = map(int, input().split())
    val[p - 1] += x
def dfs(v, par):
    for u in G[v]:
        if u == par:
            continue
        val[u] += val[v]
        dfs(u, v)
dfs(0, -1)
print(*val)
