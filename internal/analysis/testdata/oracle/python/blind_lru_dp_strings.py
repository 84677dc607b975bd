# want time n^2
# want space n^2
# kind stdin
import sys
from functools import lru_cache
sys.setrecursionlimit(10000)
a = input().strip()
b = input().strip()
@lru_cache(maxsize=None)
def lcs(i, j):
    if i == len(a) or j == len(b):
        return 0
    if a[i] == b[j]:
        return 1 + lcs(i + 1, j + 1)
    return max(lcs(i + 1, j), lcs(i, j + 1))
print(lcs(0, 0))
