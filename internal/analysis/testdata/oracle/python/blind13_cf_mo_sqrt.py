# want time n^2
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
size = int(n ** 0.5) + 1
best = 0
for i in range(n):
    seen = {}
    for j in range(i, n):
        seen[a[j]] = seen.get(a[j], 0) + 1
        if len(seen) > k:
            break
        best = max(best, j - i + 1)
print(best)
