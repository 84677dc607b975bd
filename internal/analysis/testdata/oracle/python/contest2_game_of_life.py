# want time n^3
# want space n^2
# kind stdin
import copy
n, steps = map(int, input().split())
g = [list(map(int, input().split())) for _ in range(n)]
for _ in range(steps):
    h = copy.deepcopy(g)
    for i in range(n):
        for j in range(n):
            c = 0
            for di in range(-1, 2):
                for dj in range(-1, 2):
                    if (di or dj) and 0 <= i + di < n and 0 <= j + dj < n:
                        c += g[i + di][j + dj]
            h[i][j] = 1 if c == 3 or (c == 2 and g[i][j]) else 0
    g = h
print(sum(map(sum, g)))
