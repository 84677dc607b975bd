# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = [list(map(float, input().split())) for _ in range(n)]
for i in range(n):
    p = max(range(i, n), key=lambda r: abs(a[r][i]))
    a[i], a[p] = a[p], a[i]
    for j in range(i + 1, n):
        f = a[j][i] / a[i][i]
        for k in range(i, n + 1):
            a[j][k] -= f * a[i][k]
x = [0] * n
for i in range(n - 1, -1, -1):
    x[i] = (a[i][n] - sum(a[i][k] * x[k] for k in range(i + 1, n))) / a[i][i]
print(*x)
