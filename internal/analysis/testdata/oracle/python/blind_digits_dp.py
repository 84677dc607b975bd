# want time n
# want space n
# kind stdin
from functools import lru_cache
N = input()
L = len(N)
@lru_cache(maxsize=None)
def f(i, tight, s):
    if i == L:
        return 1 if s % 3 == 0 else 0
    lim = int(N[i]) if tight else 9
    r = 0
    for d in range(lim + 1):
        r += f(i + 1, tight and d == lim, (s + d) % 3)
    return r
print(f(0, True, 0))
