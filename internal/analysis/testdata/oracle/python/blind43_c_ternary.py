# kind stdin
# want time log n
# want space 1
def f(x, a, b, c): return a * x * x + b * x + c
a, b, c, n = map(int, input().split())
lo, hi = -n, n
while hi - lo > 3:
    m1 = lo + (hi - lo) // 3
    m2 = hi - (hi - lo) // 3
    if f(m1, a, b, c) < f(m2, a, b, c): hi = m2
    else: lo = m1
print(min(f(x, a, b, c) for x in range(lo, hi + 1)))
