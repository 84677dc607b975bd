# want time n^2
# want space n^2
# kind stdin
import sys
from functools import lru_cache
sys.setrecursionlimit(10000)
N = input()
K = int(input())
@lru_cache(maxsize=None)
def f(pos, cnt, tight):
    if cnt > K:
        return 0
    if pos == len(N):
        return 1 if cnt == K else 0
    lim = int(N[pos]) if tight else 9
    return sum(f(pos + 1, cnt + (d != 0), tight and d == lim) for d in range(lim + 1))
print(f(0, 0, True))
