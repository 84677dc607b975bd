# want time 2^n
# want space 2^n
# kind stdin
import bisect
n, t = map(int, input().split())
a = list(map(int, input().split()))
def sums(v):
    r = [0]
    for x in v:
        r += [y + x for y in r]
    return r
L = sums(a[:n // 2])
R = sorted(sums(a[n // 2:]))
best = 0
for x in L:
    if x <= t:
        i = bisect.bisect_right(R, t - x)
        best = max(best, x + R[i - 1])
print(best)
