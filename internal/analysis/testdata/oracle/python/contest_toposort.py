# want time n
# want space n
# kind stdin
from collections import deque
n, m = map(int, input().split())
g = [[] for _ in range(n)]
deg = [0] * n
for _ in range(m):
    a, b = map(int, input().split())
    g[a - 1].append(b - 1)
    deg[b - 1] += 1
q = deque(i for i in range(n) if deg[i] == 0)
order = []
while q:
    u = q.popleft()
    order.append(u + 1)
    for v in g[u]:
        deg[v] -= 1
        if deg[v] == 0:
            q.append(v)
print(*order if len(order) == n else ["IMPOSSIBLE"])
