# kind function
# want time n^2
# want space n^2
from functools import lru_cache
class Solution:
    def longestIncreasingPath(self, m):
        R, C = len(m), len(m[0])
        @lru_cache(None)
        def f(r, c):
            best = 1
            for x, y in ((r+1, c), (r-1, c), (r, c+1), (r, c-1)):
                if 0 <= x < R and 0 <= y < C and m[x][y] > m[r][c]:
                    best = max(best, 1 + f(x, y))
            return best
        return max(f(r, c) for r in range(R) for c in range(C))
