# want time n
# want space n
# kind function
# entry evalRPN
import operator
def evalRPN(tokens):
    ops = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': lambda a, b: int(a / b)}
    st = []
    for t in tokens:
        if t in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[t](a, b))
        else:
            st.append(int(t))
    return st[0]
