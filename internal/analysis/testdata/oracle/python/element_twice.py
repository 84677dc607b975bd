# want time n^2
# want space 1
def f(names):
    first = names[0]
    k = 0
    for a in first:
        for b in first:
            k += a < b
    return k
