# want time n log n
# want space n
# kind stdin
import heapq
import sys
def input(): return sys.stdin.readline().rstrip()
n, m = map(int, input().split())
adj = {i: [] for i in range(1, n + 1)}
for _ in range(m):
    a, b, w = map(int, input().split())
    adj[a].append((b, w))
    adj[b].append((a, w))
INF = float('inf')
dist = [INF] * (n + 1)
par = [-1] * (n + 1)
dist[1] = 0
pq = [(0, 1)]
while pq:
    d, u = heapq.heappop(pq)
    if d != dist[u]:
        continue
    for v, w in adj[u]:
        nd = d + w
        if nd < dist[v]:
            dist[v] = nd
            par[v] = u
            heapq.heappush(pq, (nd, v))
if dist[n] == INF:
    print(-1)
else:
    path = []
    x = n
    while x != -1:
        path.append(x)
        x = par[x]
    print(*path[::-1])
