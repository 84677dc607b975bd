# want time log n
# want space 1
class Solution:
    def mySqrt(self, x):
        lo, hi = 0, x
        while lo <= hi:
            m = (lo + hi) // 2
            if m * m <= x < (m + 1) * (m + 1): return m
            if m * m > x: hi = m - 1
            else: lo = m + 1
