# want time n^2
# want space n^2
# kind stdin
n, m = map(int, input().split())
g = [list(map(int, input().split())) for _ in range(n)]
best = 0
pre = [[0] * (m + 1) for _ in range(n + 1)]
for i in range(n):
    for j in range(m):
        pre[i + 1][j + 1] = pre[i][j + 1] + pre[i + 1][j] - pre[i][j] + g[i][j]
q = int(input())
for _ in range(q):
    a, b, c, d = map(int, input().split())
    print(pre[c][d] - pre[a - 1][d] - pre[c][b - 1] + pre[a - 1][b - 1])
