# want time n^2
# want space n^2
# kind stdin
from collections import deque
h, w = map(int, input().split())
g = [input() for _ in range(h)]
INF = 10 ** 9
d = [[INF] * w for _ in range(h)]
d[0][0] = 0
q = deque([(0, 0)])
while q:
    x, y = q.popleft()
    for dx, dy in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
        nx, ny = x + dx, y + dy
        if nx < 0 or ny < 0 or nx >= h or ny >= w:
            continue
        c = 1 if g[nx][ny] == '#' else 0
        if d[x][y] + c < d[nx][ny]:
            d[nx][ny] = d[x][y] + c
            if c:
                q.append((nx, ny))
            else:
                q.appendleft((nx, ny))
print(d[h - 1][w - 1])
