# want time n^3
# want space n^2
# kind stdin
n, m = map(int, input().split())
g = [list(map(int, input().split())) for _ in range(n)]
best = -10**18
for top in range(n):
    col = [0] * m
    for bot in range(top, n):
        for j in range(m):
            col[j] += g[bot][j]
        cur = 0
        for v in col:
            cur = max(v, cur + v)
            best = max(best, cur)
print(best)
