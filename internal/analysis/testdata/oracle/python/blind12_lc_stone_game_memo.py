# want time n^2
# want space n^2
from functools import cache
class Solution:
    def stoneGameII(self, piles):
        n = len(piles)
        suffix = piles[:]
        for i in range(n - 2, -1, -1):
            suffix[i] += suffix[i + 1]
        @cache
        def dp(l, r):
            if l == r:
                return piles[l]
            return max(piles[l] - dp(l + 1, r), piles[r] - dp(l, r - 1))
        return dp(0, n - 1) > 0
