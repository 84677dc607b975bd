# want time n
# want space n
# kind function
class Solution:
    def calculate(self, s: str) -> int:
        def helper(it):
            stack, num, sign = [], 0, '+'
            while True:
                c = next(it, None)
                if c is not None and c.isdigit():
                    num = num * 10 + int(c)
                    continue
                if c == '(':
                    num = helper(it)
                    continue
                if c == ' ':
                    continue
                if sign == '+':
                    stack.append(num)
                elif sign == '-':
                    stack.append(-num)
                elif sign == '*':
                    stack.append(stack.pop() * num)
                else:
                    stack.append(int(stack.pop() / num))
                if c is None or c == ')':
                    break
                num, sign = 0, c
            return sum(stack)
        return helper(iter(s))
