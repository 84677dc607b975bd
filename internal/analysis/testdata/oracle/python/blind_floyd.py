# want time n^3
# want space n^2
# kind stdin
n, m = map(int, input().split())
INF = 10**9
d = [[INF]*n for i in range(n)]
for i in range(n): d[i][i] = 0
for i in range(m):
    a, b, c = map(int, input().split())
    d[a-1][b-1] = min(d[a-1][b-1], c)
for k in range(n):
    for i in range(n):
        for j in range(n):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
print(max(max(r) for r in d))
