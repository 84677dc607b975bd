"""A topological order: a header "n m", then edges "a b" taken from the lower to the higher."""
import sys
from collections import deque

data = sys.stdin.read().split()
n, m = int(data[0]), int(data[1])
after = [[] for _ in range(n)]
waits = [0] * n
for i in range(m):
    a, b = int(data[2 + 2 * i]), int(data[3 + 2 * i])
    a, b = min(a, b), max(a, b)
    if a != b:
        after[a].append(b)
        waits[b] += 1
queue = deque(i for i in range(n) if waits[i] == 0)
order = []
while queue:
    u = queue.popleft()
    order.append(u)
    for v in after[u]:
        waits[v] -= 1
        if waits[v] == 0:
            queue.append(v)
print(len(order), order[-1])
