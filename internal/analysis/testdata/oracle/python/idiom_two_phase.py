# want time n
# want space 1
# kind function
def stats(xs):
    m = sum(xs) / len(xs)
    v = 0.0
    for x in xs:
        v += (x - m) ** 2
    return m, v / len(xs)
