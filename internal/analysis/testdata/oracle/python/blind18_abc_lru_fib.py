# want time n
# want space n
# kind stdin
from functools import lru_cache
import sys
sys.setrecursionlimit(10 ** 7)
n = int(input())
h = list(map(int, input().split()))

@lru_cache(maxsize=None)
def go(i):
    if i == 0:
        return 0
    if i == 1:
        return abs(h[1] - h[0])
    return min(go(i - 1) + abs(h[i] - h[i - 1]), go(i - 2) + abs(h[i] - h[i - 2]))

print(go(n - 1))
