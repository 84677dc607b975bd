# want time n log n
# want space n
# kind stdin
def check(a, k, x):
    parts = 1
    cur = 0
    for v in a:
        if v > x:
            return False
        if cur + v > x:
            parts += 1
            cur = 0
        cur += v
    return parts <= k
n, k = map(int, input().split())
a = list(map(int, input().split()))
lo, hi = 0, sum(a)
while hi - lo > 1:
    mid = (lo + hi) >> 1
    if check(a, k, mid):
        hi = mid
    else:
        lo = mid
print(hi)
