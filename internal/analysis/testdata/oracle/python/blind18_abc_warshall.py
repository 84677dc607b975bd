# want time n^3
# want space n^2
# kind stdin
from itertools import permutations
n, m, r = map(int, input().split())
rs = [int(x) - 1 for x in input().split()]
INF = 10 ** 9
d = [[INF] * n for _ in range(n)]
for i in range(n):
    d[i][i] = 0
for _ in range(m):
    a, b, c = map(int, input().split())
    d[a - 1][b - 1] = min(d[a - 1][b - 1], c)
    d[b - 1][a - 1] = min(d[b - 1][a - 1], c)
for k in range(n):
    for i in range(n):
        for j in range(n):
            d[i][j] = min(d[i][j], d[i][k] + d[k][j])
print(d[rs[0]][rs[-1]])
