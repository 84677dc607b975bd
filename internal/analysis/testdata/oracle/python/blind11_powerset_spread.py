# want time 2^n
# want space 2^n
def powerset(xs):
    acc = [[]]
    for x in xs:
        acc = [*acc, *[s + [x] for s in acc]]
    return acc
