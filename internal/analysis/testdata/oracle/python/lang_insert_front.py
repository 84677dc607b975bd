# want time n^2
# want space n
# kind function
def rev(xs):
    out = []
    for x in xs:
        out.insert(0, x)
    return out
