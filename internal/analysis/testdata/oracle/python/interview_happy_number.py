# want time log n
# want space log n
# kind function
class Solution:
    def isHappy(self, n: int) -> bool:
        seen = set()
        while n not in seen:
            seen.add(n)
            n = self.step(n)
            if n == 1:
                return True
        return False
    def step(self, n):
        out = 0
        while n:
            d = n % 10
            out += d ** 2
            n //= 10
        return out
