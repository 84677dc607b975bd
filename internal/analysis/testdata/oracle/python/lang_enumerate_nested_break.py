# want time n^2
# want space n
# kind function
def dup(xs):
    for i, x in enumerate(xs):
        for y in xs[i + 1:]:
            if x == y:
                return True
    return False
