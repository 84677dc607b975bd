# want time n^2
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
best = 0
for i in range(n):
    s = 0
    for j in range(i, min(n, i + k)):
        s += a[j]
        best = max(best, s)
print(best)
