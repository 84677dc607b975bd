# want time log n
# want space 1
# kind stdin
n = int(input())
def f(x):
    return x * x + n / (x + 1)
lo, hi = 0, n
while hi - lo > 2:
    a = lo + (hi - lo) // 3
    b = hi - (hi - lo) // 3
    if f(a) < f(b):
        hi = b
    else:
        lo = a
print(min(f(x) for x in range(lo, hi + 1)))
