# want time log n
# want space 1
# kind function
class Solution:
    def reverse(self, x: int) -> int:
        sign = -1 if x < 0 else 1
        x = abs(x)
        r = 0
        while x != 0:
            r = r * 10 + x % 10
            x = x // 10
        return sign * r
