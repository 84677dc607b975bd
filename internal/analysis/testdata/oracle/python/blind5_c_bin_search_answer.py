# want time n log n
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
lo, hi = 1, max(a)
while lo < hi:
    mid = (lo + hi) // 2
    need = 0
    for x in a:
        need += (x + mid - 1) // mid
    if need <= k:
        hi = mid
    else:
        lo = mid + 1
print(lo)
