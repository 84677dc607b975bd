# want time n log n
# want space log n
def max_sub(a, l, r):
    if l == r:
        return a[l]
    m = (l + r) // 2
    best = cur = -10**18
    s = 0
    for i in range(m, l - 1, -1):
        s += a[i]
        best = max(best, s)
    s = 0
    for i in range(m + 1, r + 1):
        s += a[i]
        cur = max(cur, s)
    return max(max_sub(a, l, m), max_sub(a, m + 1, r), best + cur)
