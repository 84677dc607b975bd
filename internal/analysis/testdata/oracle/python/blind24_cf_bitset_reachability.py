# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = [list(map(int, input().split())) for _ in range(n)]
for k in range(n):
    for i in range(n):
        if a[i][k]:
            for j in range(n):
                if a[k][j]:
                    a[i][j] = 1
for row in a:
    print(*row)
