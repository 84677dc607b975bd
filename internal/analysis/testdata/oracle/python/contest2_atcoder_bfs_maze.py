# want time n^2
# want space n^2
# kind stdin
from collections import deque
R, C = map(int, input().split())
sy, sx = map(int, input().split())
gy, gx = map(int, input().split())
maze = [list(input()) for _ in range(R)]
dist = [[-1] * C for _ in range(R)]
que = deque()
que.append((sy - 1, sx - 1))
dist[sy - 1][sx - 1] = 0
while len(que) > 0:
    y, x = que.popleft()
    for dy, dx in [(1, 0), (-1, 0), (0, 1), (0, -1)]:
        ny, nx = y + dy, x + dx
        if maze[ny][nx] == '#' or dist[ny][nx] != -1:
            continue
        dist[ny][nx] = dist[y][x] + 1
        que.append((ny, nx))
print(dist[gy - 1][gx - 1])
