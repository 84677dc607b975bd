# want time n^2
# want space n^2
# kind stdin
n, q = map(int, input().split())
g = [list(input()) for _ in range(n)]
p = [[0] * (n + 1) for _ in range(n + 1)]
for i in range(n):
    for j in range(n):
        p[i + 1][j + 1] = p[i][j + 1] + p[i + 1][j] - p[i][j] + (g[i][j] == '*')
for _ in range(q):
    a, b, c, d = map(int, input().split())
    print(p[c][d] - p[a - 1][d] - p[c][b - 1] + p[a - 1][b - 1])
