# want time n
# want space 1
# entry total
# kind function
def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x
def squares(xs):
    for x in xs:
        yield x * x
def total(xs):
    return sum(squares(evens(xs)))
