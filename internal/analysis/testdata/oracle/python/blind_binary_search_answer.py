# want time n log n
# want space n
# kind stdin
n, h = map(int, input().split())
piles = list(map(int, input().split()))
def ok(k):
    return sum((p + k - 1) // k for p in piles) <= h
lo, hi = 1, max(piles)
while lo < hi:
    mid = (lo + hi) >> 1
    if ok(mid):
        hi = mid
    else:
        lo = mid + 1
print(lo)
