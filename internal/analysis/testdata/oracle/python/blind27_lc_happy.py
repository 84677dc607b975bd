# want time log n
# want space 1
# kind function
class Solution:
    def isHappy(self, n):
        slow, fast = n, self.sumSquareDigits(n)
        while slow != fast:
            fast = self.sumSquareDigits(fast)
            fast = self.sumSquareDigits(fast)
            slow = self.sumSquareDigits(slow)
        return fast == 1
    def sumSquareDigits(self, n):
        output = 0
        while n:
            output += (n % 10) ** 2
            n = n // 10
        return output
