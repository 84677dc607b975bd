# want time n^2
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10**6)
h, w = map(int, input().split())
c = [list(input()) for _ in range(h)]
def dfs(i, j):
    c[i][j] = '.'
    for di in range(-1, 2):
        for dj in range(-1, 2):
            a, b = i + di, j + dj
            if 0 <= a < h and 0 <= b < w and c[a][b] == 'W':
                dfs(a, b)
ans = 0
for i in range(h):
    for j in range(w):
        if c[i][j] == 'W':
            dfs(i, j)
            ans += 1
print(ans)
