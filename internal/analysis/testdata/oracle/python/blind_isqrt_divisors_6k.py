# want time sqrt n
# want space 1
from math import isqrt
def prime6(n):
    if n <= 3: return n > 1
    if n % 2 == 0 or n % 3 == 0: return False
    for i in range(5, isqrt(n) + 1, 6):
        if n % i == 0 or n % (i + 2) == 0:
            return False
    return True
