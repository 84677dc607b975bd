# want time n
# want space n
# kind function
class Solution:
    def calculate(self, s: str) -> int:
        self.i = 0
        return self.expr(s)

    def expr(self, s):
        total, sign, num = 0, 1, 0
        while self.i < len(s):
            c = s[self.i]
            self.i += 1
            if c.isdigit():
                num = num * 10 + int(c)
            elif c in '+-':
                total += sign * num
                num = 0
                sign = 1 if c == '+' else -1
            elif c == '(':
                num = self.expr(s)
            elif c == ')':
                break
        return total + sign * num
