# want time n^2
# want space n
# kind function
def quicksort(a):
    if len(a) <= 1:
        return a
    p = a[0]
    less = [x for x in a[1:] if x < p]
    more = [x for x in a[1:] if x >= p]
    return quicksort(less) + [p] + quicksort(more)
