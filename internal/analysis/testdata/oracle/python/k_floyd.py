# want time n^3
# want space n^2
# kind stdin
n, m = map(int, input().split())
INF = 10 ** 18
d = [[INF] * n for i in range(n)]
for i in range(n):
    d[i][i] = 0
for i in range(m):
    u, v, w = map(int, input().split())
    d[u - 1][v - 1] = min(d[u - 1][v - 1], w)
for k in range(n):
    for i in range(n):
        for j in range(n):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
print(d)
