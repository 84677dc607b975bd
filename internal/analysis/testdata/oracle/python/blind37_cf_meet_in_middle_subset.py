# want time 2^n
# want space 2^n
# kind stdin
from bisect import bisect_right
n, t = map(int, input().split())
a = list(map(int, input().split()))
def sums(arr):
    s = [0]
    for x in arr:
        s += [y + x for y in s]
    return s
l = sums(a[:n // 2])
r = sorted(sums(a[n // 2:]))
best = 0
for x in l:
    if x <= t:
        k = bisect_right(r, t - x)
        best = max(best, x + r[k - 1])
print(best)
