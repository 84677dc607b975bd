# want time n
# want space n
# kind stdin
n, t = map(int, input().split())
a = list(map(int, input().split()))
i = total = best = 0
for j in range(n):
    total += a[j]
    while total > t:
        total -= a[i]
        i += 1
    best = max(best, j - i + 1)
print(best)
