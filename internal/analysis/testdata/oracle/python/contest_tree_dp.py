# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(1 << 25)
input = sys.stdin.readline
n = int(input())
g = [[] for _ in range(n)]
for _ in range(n - 1):
    u, v = map(int, input().split())
    g[u - 1].append(v - 1)
    g[v - 1].append(u - 1)
size = [1] * n
def dfs(u, parent):
    for v in g[u]:
        if v != parent:
            dfs(v, u)
            size[u] += size[v]
dfs(0, -1)
print(*size)
