# want time log n
# want space 1
# kind stdin
def bs(lo, hi, ok):
    while lo < hi:
        m = (lo + hi) // 2
        if ok(m):
            hi = m
        else:
            lo = m + 1
    return lo
n, k = map(int, input().split())
print(bs(0, 10**18, lambda x: x - x // n >= k))
