# want time log n
# want space 1
# kind stdin
n = int(input())
lo, hi = 0, n
while hi - lo > 2:
    m1 = lo + (hi - lo) // 3
    m2 = hi - (hi - lo) // 3
    f1 = m1 * (n - m1)
    f2 = m2 * (n - m2)
    if f1 < f2:
        lo = m1
    else:
        hi = m2
print(max(x * (n - x) for x in range(lo, hi + 1)))
