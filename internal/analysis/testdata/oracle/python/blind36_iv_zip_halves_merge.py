# want time n log n
# want space n
# kind function
# entry merge_sort
def merge_sort(xs):
    if len(xs) < 2:
        return xs
    left, right = [merge_sort(part) for part in (xs[:len(xs)//2], xs[len(xs)//2:])]
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i]); i += 1
        else:
            out.append(right[j]); j += 1
    return out + left[i:] + right[j:]
