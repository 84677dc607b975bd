"""Shortest paths from node 0: a header "n m", then m edges "a b w"."""
import heapq
import sys

n, m = map(int, sys.stdin.readline().split())
adj = [[] for _ in range(n)]
for _ in range(m):
    a, b, w = map(int, sys.stdin.readline().split())
    adj[a].append((b, w))
    adj[b].append((a, w))
dist = [float("inf")] * n
dist[0] = 0
heap = [(0, 0)]
while heap:
    d, u = heapq.heappop(heap)
    if d > dist[u]:
        continue
    for v, w in adj[u]:
        if d + w < dist[v]:
            dist[v] = d + w
            heapq.heappush(heap, (d + w, v))
print(sum(d for d in dist if d < float("inf")))
