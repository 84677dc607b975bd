# want time n^2
# want space n^2
# kind stdin
from collections import deque
h, w = map(int, input().split())
g = [input() for _ in range(h)]
dist = [[-1] * w for _ in range(h)]
dist[0][0] = 0
dq = deque([(0, 0)])
while dq:
    y, x = dq.popleft()
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        ny, nx = y + dy, x + dx
        if 0 <= ny < h and 0 <= nx < w and g[ny][nx] == '.' and dist[ny][nx] < 0:
            dist[ny][nx] = dist[y][x] + 1
            dq.append((ny, nx))
print(dist[h-1][w-1])
