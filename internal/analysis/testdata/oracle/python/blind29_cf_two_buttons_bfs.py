# want time n
# want space n
# kind stdin
from collections import deque
n, m = map(int, input().split())
dist = {n: 0}
q = deque([n])
while q:
    x = q.popleft()
    if x == m:
        print(dist[x])
        break
    for y in (x * 2, x - 1):
        if 0 < y <= 2 * m and y not in dist:
            dist[y] = dist[x] + 1
            q.append(y)
