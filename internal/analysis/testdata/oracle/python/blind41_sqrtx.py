# kind function
# want time log n
# want space 1
class Solution:
    def mySqrt(self, x):
        r = x
        while r * r > x:
            r = (r + x // r) // 2
        return r
