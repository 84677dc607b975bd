# kind function
# want time n
# want space n
class Solution:
    def evalRPN(self, tokens):
        st = []
        ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: int(a / b)}
        for t in tokens:
            if t in ops:
                b, a = st.pop(), st.pop()
                st.append(ops[t](a, b))
            else: st.append(int(t))
        return st[-1]
