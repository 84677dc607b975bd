# want time n
# want space n
# kind function
def mom(arr, k):
    n = len(arr)
    if n <= 5:
        arr.sort()
        return arr[k]
    meds = []
    for i in range(0, n, 5):
        g = sorted(arr[i:i + 5])
        meds.append(g[len(g) // 2])
    m = mom(meds, len(meds) // 2)
    lo = [x for x in arr if x < m]
    hi = [x for x in arr if x > m]
    e = n - len(lo) - len(hi)
    if k < len(lo):
        return mom(lo, k)
    elif k < len(lo) + e:
        return m
    return mom(hi, k - len(lo) - e)
