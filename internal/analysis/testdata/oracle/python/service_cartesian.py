# want time n^2
# want space n^2
# kind function
def pairs(xs, ys):
    return [(x, y) for x in xs for y in ys]
