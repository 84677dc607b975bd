# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10 ** 6)
n, m = map(int, input().split())
adj = [[] for _ in range(n + 1)]
for _ in range(m):
    a, b = map(int, input().split())
    adj[a].append(b)
    adj[b].append(a)
visited = [False] * (n + 1)
def dfs(u):
    visited[u] = True
    for v in adj[u]:
        if not visited[v]:
            dfs(v)
count = 0
for i in range(1, n + 1):
    if not visited[i]:
        count += 1
        dfs(i)
print(count)
