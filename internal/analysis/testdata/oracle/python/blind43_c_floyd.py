# kind stdin
# want time n^3
# want space n^2
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
INF = 10**18
d = [[INF] * n for _ in range(n)]
for i in range(n): d[i][i] = 0
for _ in range(m):
    a, b, c = map(int, input().split())
    d[a-1][b-1] = min(d[a-1][b-1], c)
for k in range(n):
    dk = d[k]
    for i in range(n):
        di = d[i]
        x = di[k]
        for j in range(n):
            if x + dk[j] < di[j]: di[j] = x + dk[j]
print(sum(v for r in d for v in r if v < INF))
