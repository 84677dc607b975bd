# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
n, m = map(int, input().split())
g = [[] for _ in range(n + 1)]
for _ in range(m):
    a, b = map(int, input().split())
    g[a].append(b)
color = [0] * (n + 1)
def dfs(u):
    color[u] = 1
    for v in g[u]:
        if color[v] == 1:
            return True
        if color[v] == 0 and dfs(v):
            return True
    color[u] = 2
    return False
print("YES" if any(color[u] == 0 and dfs(u) for u in range(1, n + 1)) else "NO")
