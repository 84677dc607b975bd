# want time 2^n
# want space 2^n
from itertools import groupby
def lookandsay(n):
    s = '1'
    for _ in range(n):
        s = ''.join(str(len(list(g))) + k for k, g in groupby(s))
    return s
