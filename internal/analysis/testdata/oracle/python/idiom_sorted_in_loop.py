# want time n^2 log n
# want space n
# kind function
def worst(xs):
    out = []
    for i in range(len(xs)):
        out.append(sorted(xs)[i])
    return out
