# want time log n
# want space 1
class Solution:
    def mySqrt(self, x: int) -> int:
        l, r = 0, x
        while l <= r:
            m = (l + r) // 2
            if m * m <= x < (m + 1) * (m + 1):
                return m
            if m * m > x:
                r = m - 1
            else:
                l = m + 1
        return l
