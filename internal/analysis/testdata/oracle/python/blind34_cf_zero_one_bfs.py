# want time n^2
# want space n^2
# kind stdin
from collections import deque
h, w = map(int, input().split())
s = [input() for _ in range(h)]
INF = 10**9
d = [[INF] * w for _ in range(h)]
d[0][0] = 0
dq = deque([(0, 0)])
while dq:
    x, y = dq.popleft()
    for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        a, b = x + dx, y + dy
        if not (0 <= a < h and 0 <= b < w):
            continue
        c = 1 if s[a][b] == '#' else 0
        if d[x][y] + c < d[a][b]:
            d[a][b] = d[x][y] + c
            if c:
                dq.append((a, b))
            else:
                dq.appendleft((a, b))
print(d[-1][-1])
