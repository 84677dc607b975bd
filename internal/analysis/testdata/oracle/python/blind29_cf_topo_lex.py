# want time n log n
# want space n
# kind stdin
import heapq
n, m = map(int, input().split())
adj = [set() for _ in range(n)]
deg = [0] * n
for _ in range(m):
    u, v = map(int, input().split())
    if v - 1 not in adj[u - 1]:
        adj[u - 1].add(v - 1)
        deg[v - 1] += 1
h = [i for i, d in enumerate(deg) if not d]
heapq.heapify(h)
res = []
while h:
    u = heapq.heappop(h)
    res.append(u + 1)
    for v in adj[u]:
        deg[v] -= 1
        if deg[v] == 0:
            heapq.heappush(h, v)
print(*res if len(res) == n else [-1])
