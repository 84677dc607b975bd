# want time n log n
# want space n
# kind stdin
import sys
n, k = map(int, sys.stdin.readline().split())
a = list(map(int, sys.stdin.read().split()))
def ok(x):
    c = 0
    for v in a:
        c += (v - 1) // x
    return c <= k
lo, hi = 0, max(a)
while hi - lo > 1:
    mid = (lo + hi) >> 1
    if ok(mid):
        hi = mid
    else:
        lo = mid
print(hi)
