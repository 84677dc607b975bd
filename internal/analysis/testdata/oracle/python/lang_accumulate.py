# want time n
# want space n
# kind function
from itertools import accumulate
def prefix(xs):
    return list(accumulate(xs))
