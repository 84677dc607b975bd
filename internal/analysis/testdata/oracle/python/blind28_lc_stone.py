# want time n^3
# want space n^2
# kind function
from functools import lru_cache
class Solution:
    def stoneGameII(self, piles):
        n = len(piles)
        suf = piles[:]
        for i in range(n - 2, -1, -1):
            suf[i] += suf[i+1]
        @lru_cache(None)
        def dp(i, m):
            if i + 2 * m >= n:
                return suf[i]
            return suf[i] - min(dp(i + x, max(m, x)) for x in range(1, 2 * m + 1))
        return dp(0, 1)
