# want time log n
# want space 1
# kind stdin
n, k = map(int, input().split())
lo, hi = 1, n
def f(v):
    s = 0
    while v:
        s += v
        v //= k
    return s
while lo < hi:
    m = (lo + hi) // 2
    if f(m) >= n:
        hi = m
    else:
        lo = m + 1
print(lo)
