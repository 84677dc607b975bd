# want time n log n
# want space n log n
# kind stdin
import sys
from collections import deque
input = sys.stdin.readline
n = int(input())
LOG = 18
adj = [[] for _ in range(n)]
for _ in range(n - 1):
    u, v = map(int, input().split())
    adj[u - 1].append(v - 1)
    adj[v - 1].append(u - 1)
depth = [-1] * n
up = [[0] * n for _ in range(LOG)]
depth[0] = 0
dq = deque([0])
while dq:
    x = dq.popleft()
    for y in adj[x]:
        if depth[y] < 0:
            depth[y] = depth[x] + 1
            up[0][y] = x
            dq.append(y)
for k in range(1, LOG):
    for v in range(n):
        up[k][v] = up[k - 1][up[k - 1][v]]

def lca(u, v):
    if depth[u] < depth[v]:
        u, v = v, u
    d = depth[u] - depth[v]
    for k in range(LOG):
        if d >> k & 1:
            u = up[k][u]
    if u == v:
        return u
    for k in range(LOG - 1, -1, -1):
        if up[k][u] != up[k][v]:
            u = up[k][u]
            v = up[k][v]
    return up[0][u]

q = int(input())
for _ in range(q):
    a, b = map(int, input().split())
    a -= 1
    b -= 1
    c = lca(a, b)
    print(depth[a] + depth[b] - 2 * depth[c])
