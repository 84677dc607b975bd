# want time log n
# want space log n
# kind function
def peak(a, l, r):
    if l == r:
        return l
    m = (l + r) // 2
    if a[m] > a[m + 1]:
        return peak(a, l, m)
    return peak(a, m + 1, r)
