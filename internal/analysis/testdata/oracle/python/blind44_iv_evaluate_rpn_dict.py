# want time n
# want space n
# kind function
def evalRPN(tokens):
    ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: int(a / b)}
    st = []
    for t in tokens:
        if t in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[t](a, b))
        else:
            st.append(int(t))
    return st[0]
