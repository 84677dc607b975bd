# want time n^2
# want space n^2
# kind stdin
from collections import deque
n = int(input())
sx, sy = map(int, input().split())
d = [[-1] * n for _ in range(n)]
d[sx][sy] = 0
q = deque([(sx, sy)])
moves = [(1,2),(2,1),(-1,2),(-2,1),(1,-2),(2,-1),(-1,-2),(-2,-1)]
while q:
    x, y = q.popleft()
    for dx, dy in moves:
        a, b = x + dx, y + dy
        if a >= 0 and b >= 0 and a < n and b < n and d[a][b] == -1:
            d[a][b] = d[x][y] + 1
            q.append((a, b))
for r in d:
    print(*r)
