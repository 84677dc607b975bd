# want time n
# want space n
# kind stdin
import sys
from collections import deque
data = sys.stdin.read().split()
p = 0
n = int(data[p]); p += 1
m = int(data[p]); p += 1
g = [[] for _ in range(n)]
deg = [0] * n
for _ in range(m):
    a = int(data[p]) - 1; b = int(data[p + 1]) - 1
    p += 2
    g[a].append(b)
    deg[b] += 1
q = deque(i for i in range(n) if deg[i] == 0)
far = [0] * n
while q:
    v = q.popleft()
    for u in g[v]:
        far[u] = max(far[u], far[v] + 1)
        deg[u] -= 1
        if deg[u] == 0:
            q.append(u)
print(max(far))
