# want time n log n
# want space n
# kind stdin
import heapq
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
g = [[] for _ in range(n)]
for i in range(m):
    a, b, c = map(int, input().split())
    g[a - 1].append((b - 1, c))
    g[b - 1].append((a - 1, c))
INF = 1 << 60
dist = [INF] * n
par = [-1] * n
dist[0] = 0
pq = [(0, 0)]
while pq:
    d, v = heapq.heappop(pq)
    if d != dist[v]:
        continue
    for to, w in g[v]:
        nd = d + w
        if nd < dist[to]:
            dist[to] = nd
            par[to] = v
            heapq.heappush(pq, (nd, to))
if dist[n - 1] == INF:
    print(-1)
else:
    path = []
    v = n - 1
    while v != -1:
        path.append(v + 1)
        v = par[v]
    print(*path[::-1])
