# want time n log n
# want space n
def sort(a):
    tmp = [0] * len(a)
    def go(lo, hi):
        if hi - lo < 2:
            return
        mid = (lo + hi) // 2
        go(lo, mid)
        go(mid, hi)
        i, j, k = lo, mid, lo
        while i < mid or j < hi:
            if j >= hi or (i < mid and a[i] <= a[j]):
                tmp[k] = a[i]
                i += 1
            else:
                tmp[k] = a[j]
                j += 1
            k += 1
        for t in range(lo, hi):
            a[t] = tmp[t]
    go(0, len(a))
