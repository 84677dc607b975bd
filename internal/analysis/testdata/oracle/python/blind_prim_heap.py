# want time n log n
# want space n
# kind stdin
import heapq
n, m = map(int, input().split())
g = {i: [] for i in range(1, n + 1)}
for i in range(m):
    u, v, w = map(int, input().split())
    g[u].append((w, v))
    g[v].append((w, u))
used = set()
pq = [(0, 1)]
total = 0
while pq and len(used) < n:
    w, u = heapq.heappop(pq)
    if u in used: continue
    used.add(u)
    total += w
    for e in g[u]:
        if e[1] not in used:
            heapq.heappush(pq, e)
print(total)
