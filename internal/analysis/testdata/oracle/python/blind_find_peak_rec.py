# want time log n
# want space log n
def find_peak(a):
    def go(l, r):
        if l == r:
            return l
        m = (l + r) // 2
        if a[m] > a[m + 1]:
            return go(l, m)
        return go(m + 1, r)
    return go(0, len(a) - 1)
