# want time n^2
# want space n^2
# kind stdin
from collections import deque
h, w = map(int, input().split())
g = [input() for _ in range(h)]
dist = [[-1] * w for _ in range(h)]
q = deque([(0, 0)])
dist[0][0] = 0
while q:
    x, y = q.popleft()
    for dx, dy in [(1, 0), (0, 1), (-1, 0), (0, -1)]:
        nx, ny = x + dx, y + dy
        if 0 <= nx < h and 0 <= ny < w and g[nx][ny] == '.' and dist[nx][ny] == -1:
            dist[nx][ny] = dist[x][y] + 1
            q.append((nx, ny))
print(dist[h - 1][w - 1])
