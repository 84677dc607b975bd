# want time n log n
# want space n
# kind stdin
import heapq
n, m = map(int, input().split())
adj = {i: set() for i in range(1, n + 1)}
deg = dict.fromkeys(adj, 0)
for _ in range(m):
    u, v = map(int, input().split())
    if v not in adj[u]:
        adj[u].add(v)
        deg[v] += 1
h = [v for v in deg if deg[v] == 0]
heapq.heapify(h)
ans = []
while h:
    u = heapq.heappop(h)
    ans.append(u)
    for v in adj[u]:
        deg[v] -= 1
        if deg[v] == 0:
            heapq.heappush(h, v)
print(*ans if len(ans) == n else [-1])
