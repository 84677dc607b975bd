# want time n
# want space n
class Solution:
    def calculate(self, s):
        stack, num, sign = [], 0, '+'
        for i, ch in enumerate(s):
            if ch.isdigit():
                num = num * 10 + int(ch)
            if ch in '+-*/' or i == len(s) - 1:
                if sign == '+': stack.append(num)
                elif sign == '-': stack.append(-num)
                elif sign == '*': stack.append(stack.pop() * num)
                else: stack.append(int(stack.pop() / num))
                num, sign = 0, ch
        return sum(stack)
