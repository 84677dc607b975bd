# want time log n
# want space 1
# kind stdin
def f(x):
    return (x - 2) ** 2
lo, hi = 0, int(input())
while hi - lo > 2:
    m1 = lo + (hi - lo) // 3
    m2 = hi - (hi - lo) // 3
    if f(m1) < f(m2):
        hi = m2
    else:
        lo = m1
print(min(range(lo, hi + 1), key=f))
