# want time n^2
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10 ** 7)
n, m = map(int, input().split())
g = [list(input()) for _ in range(n)]
def fill(i, j):
    if i < 0 or j < 0 or i >= n or j >= m or g[i][j] != '.':
        return
    g[i][j] = '#'
    fill(i + 1, j)
    fill(i - 1, j)
    fill(i, j + 1)
    fill(i, j - 1)
c = 0
for i in range(n):
    for j in range(m):
        if g[i][j] == '.':
            c += 1
            fill(i, j)
print(c)
