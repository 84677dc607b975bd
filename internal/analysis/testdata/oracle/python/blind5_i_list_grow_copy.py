# want time n^2
# want space n
# kind function
def build(xs):
    acc = []
    for x in xs:
        acc = acc + [x * 2]
    return acc
