# want time 2^n
# want space 2^n
# kind stdin
import sys
from functools import lru_cache
n = int(input())
c = [list(map(int, input().split())) for _ in range(n)]
@lru_cache(None)
def go(i, mask):
    if i == n:
        return 0
    best = 10**9
    for j in range(n):
        if not mask & (1 << j):
            best = min(best, c[i][j] + go(i + 1, mask | (1 << j)))
    return best
print(go(0, 0))
