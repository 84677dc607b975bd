# want time n log n
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
def ok(x):
    c = 0
    for v in a:
        c += v // x
    return c >= k
lo, hi = 1, 10 ** 9
while lo < hi:
    mid = (lo + hi + 1) // 2
    if ok(mid):
        lo = mid
    else:
        hi = mid - 1
print(lo)
