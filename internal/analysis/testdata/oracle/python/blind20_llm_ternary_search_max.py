# want time log n
# want space 1
# kind function
def ternary_search(arr, lo, hi):
    while hi - lo > 2:
        m1 = lo + (hi - lo) // 3
        m2 = hi - (hi - lo) // 3
        if arr[m1] < arr[m2]:
            lo = m1
        else:
            hi = m2
    return max(range(lo, hi + 1), key=lambda i: arr[i])
