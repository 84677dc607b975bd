# want time n^2
# want space 1
# kind function
from itertools import product
def near(n: int) -> int:
    c = 0
    for i, j in product(range(n), range(n)):
        if abs(i - j) == 1:
            c += 1
    return c
