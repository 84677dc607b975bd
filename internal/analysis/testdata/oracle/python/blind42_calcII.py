# kind function
# want time n
# want space n
class Solution:
    def calculate(self, s):
        st, num, op = [], 0, '+'
        for i, c in enumerate(s):
            if c.isdigit(): num = num * 10 + int(c)
            if c in '+-*/' or i == len(s) - 1:
                if op == '+': st.append(num)
                elif op == '-': st.append(-num)
                elif op == '*': st.append(st.pop() * num)
                else: st.append(int(st.pop() / num))
                op, num = c, 0
        return sum(st)
