# want time n^2
# want space n^2
# kind stdin
import sys
from collections import deque
h, w = map(int, sys.stdin.readline().split())
g = [list(sys.stdin.readline().strip()) for _ in range(h)]
dist = [[-1] * w for _ in range(h)]
q = deque()
for i in range(h):
    for j in range(w):
        if g[i][j] == '#':
            dist[i][j] = 0
            q.append((i, j))
ans = 0
while q:
    i, j = q.popleft()
    ans = dist[i][j]
    for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
        if 0 <= a < h and 0 <= b < w and dist[a][b] < 0:
            dist[a][b] = dist[i][j] + 1
            q.append((a, b))
print(ans)
