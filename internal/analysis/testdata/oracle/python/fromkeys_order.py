# want time n
# want space n
def distinct(xs):
    order = dict.fromkeys(xs)
    out = []
    for x in order:
        out.append(x)
    return out
