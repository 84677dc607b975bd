# want time n^2
import random
def kth(a, k):
    if len(a) == 1:
        return a[0]
    p = random.choice(a)
    lo = [x for x in a if x < p]
    hi = [x for x in a if x > p]
    eq = [x for x in a if x == p]
    if k < len(lo):
        return kth(lo, k)
    if k < len(lo) + len(eq):
        return p
    return kth(hi, k - len(lo) - len(eq))
