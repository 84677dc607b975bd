# want time n^2
# want space n^2
# kind stdin
from collections import deque
def ans():
    n = int(input())
    sx, sy, tx, ty = [int(v) for v in input().split()]
    d = [[-1] * n for _ in range(n)]
    d[sx][sy] = 0
    que = deque()
    que.append((sx, sy))
    while len(que) > 0:
        cx, cy = que.popleft()
        for i, j in [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]:
            nx = cx + i
            ny = cy + j
            if nx < 0 or ny < 0 or nx >= n or ny >= n:
                continue
            if d[nx][ny] != -1:
                continue
            d[nx][ny] = d[cx][cy] + 1
            que.append((nx, ny))
    return d[tx][ty]
print(ans())
