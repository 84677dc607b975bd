"""Breadth-first search: n and m, then m edges on stdin; prints how many nodes node 0 reaches and how far."""
import sys
from collections import deque

data = sys.stdin.buffer.read().split()
n, m = int(data[0]), int(data[1])
adjacent = [[] for _ in range(n)]
for i in range(m):
    u, v = int(data[2 + 2 * i]), int(data[3 + 2 * i])
    adjacent[u].append(v)
    adjacent[v].append(u)

distance = [-1] * n
distance[0] = 0
queue = deque([0])
while queue:
    u = queue.popleft()
    for v in adjacent[u]:
        if distance[v] < 0:
            distance[v] = distance[u] + 1
            queue.append(v)

print(sum(d >= 0 for d in distance), max(distance))
