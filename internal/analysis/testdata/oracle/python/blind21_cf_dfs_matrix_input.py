# want time n^2
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(200000)
n, m = map(int, sys.stdin.readline().split())
g = [list(sys.stdin.readline().strip()) for i in range(n)]
def fill(x, y):
    if x < 0 or y < 0 or x >= n or y >= m:
        return
    if g[x][y] != 'W':
        return
    g[x][y] = '.'
    for dx in range(-1, 2):
        for dy in range(-1, 2):
            fill(x + dx, y + dy)
c = 0
for i in range(n):
    for j in range(m):
        if g[i][j] == 'W':
            c += 1
            fill(i, j)
print(c)
