# want time n
# want space n
# kind stdin
import sys
from functools import lru_cache
sys.setrecursionlimit(10**6)
MOD = 10**9 + 7
k = input().strip()
d = int(input())
@lru_cache(maxsize=None)
def f(pos, rem, tight):
    if pos == len(k):
        return 1 if rem == 0 else 0
    hi = int(k[pos]) if tight else 9
    r = 0
    for x in range(hi + 1):
        r += f(pos + 1, (rem + x) % 100, tight and x == hi)
    return r % MOD
print((f(0, 0, True) - 1) % MOD)
