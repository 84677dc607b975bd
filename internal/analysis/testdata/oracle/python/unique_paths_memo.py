# want time n^2
# want space n^2
from functools import cache
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        @cache
        def go(i, j):
            if i == m - 1 or j == n - 1:
                return 1
            return go(i + 1, j) + go(i, j + 1)
        return go(0, 0)
