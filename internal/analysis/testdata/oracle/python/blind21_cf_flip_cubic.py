# want time n^3
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
ans = 0
for i in range(n):
    for j in range(i, n):
        b = a[:]
        for k in range(i, j + 1):
            b[k] = 1 - b[k]
        ans = max(ans, sum(b))
print(ans)
