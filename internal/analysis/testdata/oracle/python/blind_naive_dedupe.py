# want time n^2
# want space n
def dedupe(xs):
    out = []
    for x in xs:
        if x not in out:
            out.append(x)
    return out
