# want time 2^n
# want space 2^n
# kind function
from functools import lru_cache
from typing import List
def tsp(dist: List[List[int]]) -> int:
    n = len(dist)
    full = (1 << n) - 1
    @lru_cache(None)
    def go(mask, last):
        if mask == full:
            return dist[last][0]
        best = float("inf")
        for v in range(n):
            if not mask & (1 << v):
                best = min(best, dist[last][v] + go(mask | (1 << v), v))
        return best
    return go(1, 0)
