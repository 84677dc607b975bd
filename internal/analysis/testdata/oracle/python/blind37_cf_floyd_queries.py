# want time n^3
# want space n^2
# kind stdin
import sys
input = sys.stdin.readline
n, m, q = map(int, input().split())
INF = 10 ** 18
d = [[INF] * n for _ in range(n)]
for i in range(n):
    d[i][i] = 0
for _ in range(m):
    a, b, c = map(int, input().split())
    a -= 1; b -= 1
    if c < d[a][b]:
        d[a][b] = d[b][a] = c
for k in range(n):
    dk = d[k]
    for i in range(n):
        di = d[i]
        x = di[k]
        for j in range(n):
            if x + dk[j] < di[j]:
                di[j] = x + dk[j]
for _ in range(q):
    a, b = map(int, input().split())
    r = d[a - 1][b - 1]
    print(r if r < INF else -1)
