# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = [list(map(int, input().split())) for _ in range(n)]
best = a[0][0]
for top in range(n):
    col = [0] * n
    for bot in range(top, n):
        cur = 0
        for j in range(n):
            col[j] += a[bot][j]
            cur = max(cur + col[j], col[j])
            best = max(best, cur)
print(best)
