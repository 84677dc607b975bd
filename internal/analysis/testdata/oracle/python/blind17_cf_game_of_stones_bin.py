# want time log n
# want space 1
# kind stdin
import math
n, k = map(int, input().split())
lo, hi = 1, n
while lo < hi:
    v = (lo + hi) // 2
    total = 0
    x = v
    while x:
        total += x
        x //= k
    if total >= n:
        hi = v
    else:
        lo = v + 1
print(lo)
