# want time n
# want space n
def contains(xs, x):
    while xs:
        mid = len(xs) // 2
        if xs[mid] == x:
            return True
        if xs[mid] < x:
            xs = xs[mid + 1:]
        else:
            xs = xs[:mid]
    return False
