# want time n log n
# want space 1
from math import gcd
from functools import reduce
def gcd_all(xs):
    def g(a, b):
        while b:
            a, b = b, a % b
        return a
    r = 0
    for x in xs:
        r = g(r, x)
    return r
