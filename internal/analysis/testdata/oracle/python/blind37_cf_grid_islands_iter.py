# want time n^2
# want space n^2
# kind stdin
import sys
input = sys.stdin.readline
h, w = map(int, input().split())
g = [list(input().strip()) for _ in range(h)]
cnt = 0
for i in range(h):
    for j in range(w):
        if g[i][j] == '#':
            cnt += 1
            stack = [(i, j)]
            g[i][j] = '.'
            while stack:
                x, y = stack.pop()
                for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                    nx, ny = x + dx, y + dy
                    if 0 <= nx < h and 0 <= ny < w and g[nx][ny] == '#':
                        g[nx][ny] = '.'
                        stack.append((nx, ny))
print(cnt)
