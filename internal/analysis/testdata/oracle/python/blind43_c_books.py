# kind stdin
# want time n
# want space n
n, t = map(int, input().split())
a = list(map(int, input().split()))
s = l = best = 0
for r in range(n):
    s += a[r]
    while s > t:
        s -= a[l]
        l += 1
    best = max(best, r - l + 1)
print(best)
