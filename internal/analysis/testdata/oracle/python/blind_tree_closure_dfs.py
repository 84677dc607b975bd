# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(300000)
n = int(input())
children = [[] for _ in range(n + 1)]
for i in range(2, n + 1):
    p = int(input())
    children[p].append(i)
size = [0] * (n + 1)
def dfs(u):
    size[u] = 1
    for v in children[u]:
        dfs(v)
        size[u] += size[v]
dfs(1)
print(*size[1:])
