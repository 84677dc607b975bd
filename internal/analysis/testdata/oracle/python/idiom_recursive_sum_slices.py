# want time n^2
# want space n^2
# kind function
def total(xs):
    if not xs:
        return 0
    return xs[0] + total(xs[1:])
