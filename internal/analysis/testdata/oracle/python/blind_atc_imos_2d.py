# want time n^2
# want space n^2
# kind stdin
N = int(input())
M = 1000
n = int(input())
g = [[0] * (n + 1) for _ in range(n + 1)]
for _ in range(N):
    a, b, c, d = map(int, input().split())
    g[a][b] += 1
    g[c][d] += 1
    g[a][d] -= 1
    g[c][b] -= 1
for i in range(n):
    for j in range(n):
        g[i][j + 1] += g[i][j]
for i in range(n):
    for j in range(n):
        g[i + 1][j] += g[i][j]
print(max(map(max, g)))
