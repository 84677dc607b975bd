# want time n log n
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
def ok(lim):
    parts, cur = 1, 0
    for x in a:
        if x > lim:
            return False
        if cur + x > lim:
            parts += 1
            cur = 0
        cur += x
    return parts <= k
lo, hi = 0, sum(a)
while hi - lo > 1:
    m = (lo + hi) // 2
    if ok(m):
        hi = m
    else:
        lo = m
print(hi)
