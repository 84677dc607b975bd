# want time n^2
def partition(a, lo, hi):
    p = a[hi]
    i = lo - 1
    for j in range(lo, hi):
        if a[j] <= p:
            i += 1
            a[i], a[j] = a[j], a[i]
    a[i + 1], a[hi] = a[hi], a[i + 1]
    return i + 1
def quick(a, lo, hi):
    if lo < hi:
        p = partition(a, lo, hi)
        quick(a, lo, p - 1)
        quick(a, p + 1, hi)
