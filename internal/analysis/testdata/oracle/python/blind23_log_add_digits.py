# kind function
# want time log n
# want space 1
class Solution:
    def addDigits(self, num: int) -> int:
        while num >= 10:
            x = 0
            while num:
                x += num % 10
                num //= 10
            num = x
        return num
