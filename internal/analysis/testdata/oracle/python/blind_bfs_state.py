# want time n
# want space n
# kind stdin
from collections import deque
n, m = map(int, input().split())
q = deque([(n, 0)])
vis = {n}
while q:
    x, d = q.popleft()
    if x == m:
        print(d)
        break
    for y in (x * 2, x - 1):
        if 0 < y <= 2 * m and y not in vis:
            vis.add(y)
            q.append((y, d + 1))
