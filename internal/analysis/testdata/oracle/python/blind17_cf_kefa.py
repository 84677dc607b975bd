# want time n
# want space n
# kind stdin
n = int(input())
a = [int(x) for x in input().split()]
best = cur = 1
for i in range(1, n):
    if a[i] >= a[i - 1]:
        cur += 1
    else:
        cur = 1
    best = max(best, cur)
print(best)
