# want time n^2
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10**6)
h, w = map(int, input().split())
grid = [list(input()) for _ in range(h)]
def fill(r, c):
    stack = [(r, c)]
    grid[r][c] = "#"
    while stack:
        y, x = stack.pop()
        for dy, dx in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            ny, nx = y + dy, x + dx
            if 0 <= ny < h and 0 <= nx < w and grid[ny][nx] == ".":
                grid[ny][nx] = "#"
                stack.append((ny, nx))
ans = 0
for i in range(h):
    for j in range(w):
        if grid[i][j] == ".":
            fill(i, j)
            ans += 1
print(ans)
