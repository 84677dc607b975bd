# want time n^2
# want space n^2
# kind stdin
from collections import deque
n = int(input())
sx, sy, tx, ty = map(int, input().split())
d = [[-1] * n for _ in range(n)]
d[sx][sy] = 0
q = deque([(sx, sy)])
moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
while q:
    x, y = q.popleft()
    for dx, dy in moves:
        u, v = x + dx, y + dy
        if 0 <= u < n and 0 <= v < n and d[u][v] == -1:
            d[u][v] = d[x][y] + 1
            q.append((u, v))
print(d[tx][ty])
