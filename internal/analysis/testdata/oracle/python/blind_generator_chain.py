# want time n
# want space 1
def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x
def squares(xs):
    yield from (x * x for x in xs)
def total(xs):
    return sum(squares(evens(xs)))
