# want time log n
# want space log n
def bs(a, t, lo, hi):
    if lo > hi:
        return -1
    mid = (lo + hi) // 2
    if a[mid] == t:
        return mid
    if a[mid] < t:
        return bs(a, t, mid + 1, hi)
    return bs(a, t, lo, mid - 1)
