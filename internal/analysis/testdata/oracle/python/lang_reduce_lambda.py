# want time n
# want space 1
# kind function
from functools import reduce
def product(xs):
    return reduce(lambda a, b: a * b % 1000007, xs, 1)
