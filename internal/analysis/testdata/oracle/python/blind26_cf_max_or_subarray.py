# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
b = list(map(int, input().split()))
best = 0
for i in range(n):
    x = y = 0
    for j in range(i, n):
        x |= a[j]
        y |= b[j]
        if x + y > best:
            best = x + y
print(best)
