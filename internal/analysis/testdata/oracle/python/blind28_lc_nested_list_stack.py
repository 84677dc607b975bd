# want time n
# want space n
# kind function
class Solution:
    def decodeString(self, s: str) -> str:
        stack = []
        cur, num = '', 0
        for c in s:
            if c.isdigit():
                num = 10 * num + int(c)
            elif c == '[':
                stack.append((cur, num))
                cur, num = '', 0
            elif c == ']':
                prev, k = stack.pop()
                cur = prev + k * cur
            else:
                cur += c
        return cur
