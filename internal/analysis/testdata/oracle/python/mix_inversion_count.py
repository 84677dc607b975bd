# want time n log n
# want space n
# kind function
def count_inversions(a):
    if len(a) < 2:
        return 0, a
    m = len(a) // 2
    x, left = count_inversions(a[:m])
    y, right = count_inversions(a[m:])
    merged, i, j, inv = [], 0, 0, x + y
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            inv += len(left) - i
            j += 1
    merged += left[i:] + right[j:]
    return inv, merged
