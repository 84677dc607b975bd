# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(300000)
n = int(input())
g = [[] for _ in range(n)]
for _ in range(n - 1):
    u, v = map(int, input().split())
    g[u - 1].append(v - 1)
    g[v - 1].append(u - 1)
sub = [0] * n
def dfs(u, p):
    s = 1
    for v in g[u]:
        if v != p:
            s += dfs(v, u)
    sub[u] = s
    return s
dfs(0, -1)
print(*sub)
