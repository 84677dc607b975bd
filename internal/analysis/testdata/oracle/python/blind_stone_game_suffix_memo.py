# want time n^3
# want space n^2
class Solution:
    def stoneGameII(self, piles):
        n = len(piles)
        suf = list(piles)
        for i in range(n - 2, -1, -1):
            suf[i] += suf[i + 1]
        @lru_cache(None)
        def best(i, m):
            if i + 2 * m >= n:
                return suf[i]
            return suf[i] - min(best(i + x, max(m, x)) for x in range(1, 2 * m + 1))
        return best(0, 1)
