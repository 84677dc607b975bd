# want time n^3
# want space n^2
# kind stdin
def factor(a):
    n = len(a)
    for k in range(n):
        pivot = a[k]
        for i in range(k + 1, n):
            row = a[i]
            m = row[k] = row[k] / pivot[k]
            row[k + 1:] = [x - m * y for x, y in zip(row[k + 1:], pivot[k + 1:])]


n = int(input())
a = [list(map(float, input().split())) for _ in range(n)]
factor(a)
print(a[-1][-1])
