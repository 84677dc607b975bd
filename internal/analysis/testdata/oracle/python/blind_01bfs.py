# want time n^2
# want space n^2
# kind stdin
from collections import deque
h, w = map(int, input().split())
s = [input() for _ in range(h)]
INF = 10**9
d = [[INF]*w for _ in range(h)]
d[0][0] = 0
q = deque([(0, 0)])
while q:
    x, y = q.popleft()
    for dx, dy in [(1,0),(0,1),(-1,0),(0,-1)]:
        nx, ny = x+dx, y+dy
        if not (0 <= nx < h and 0 <= ny < w): continue
        if s[nx][ny] == '.':
            if d[nx][ny] > d[x][y]:
                d[nx][ny] = d[x][y]
                q.appendleft((nx, ny))
        else:
            if d[nx][ny] > d[x][y] + 1:
                d[nx][ny] = d[x][y] + 1
                q.append((nx, ny))
print(d[h-1][w-1])
