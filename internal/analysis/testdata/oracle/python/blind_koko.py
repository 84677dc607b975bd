# want time n log n
# want space 1
class Solution:
    def minEatingSpeed(self, piles, h):
        l, r = 1, max(piles)
        while l < r:
            m = (l + r) // 2
            if sum(math.ceil(p / m) for p in piles) <= h: r = m
            else: l = m + 1
        return l
