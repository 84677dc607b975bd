# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = [list(map(float, input().split())) for _ in range(n)]
for col in range(n):
    piv = max(range(col, n), key=lambda r: abs(a[r][col]))
    a[col], a[piv] = a[piv], a[col]
    for r in range(n):
        if r != col:
            f = a[r][col] / a[col][col]
            for c in range(col, n + 1):
                a[r][c] -= f * a[col][c]
print(*[a[i][n] / a[i][i] for i in range(n)])
