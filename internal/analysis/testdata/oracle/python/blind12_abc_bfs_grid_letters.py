# want time n^2
# want space n^2
# kind stdin
from collections import deque
H, W = map(int, input().split())
G = [input() for _ in range(H)]
dist = [[-1] * W for _ in range(H)]
for i in range(H):
    for j in range(W):
        if G[i][j] == 'S':
            sy, sx = i, j
q = deque([(sy, sx)])
dist[sy][sx] = 0
while q:
    y, x = q.popleft()
    for dy, dx in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
        ny, nx = y + dy, x + dx
        if not (0 <= ny < H and 0 <= nx < W): continue
        if G[ny][nx] == '#' or dist[ny][nx] != -1: continue
        dist[ny][nx] = dist[y][x] + 1
        q.append((ny, nx))
print(max(max(r) for r in dist))
