# want time 2^n
# want space 2^n
# kind function
# entry diffWays
def diffWays(expr):
    if expr.isdigit():
        return [int(expr)]
    res = []
    for i, c in enumerate(expr):
        if c in '+-*':
            for a in diffWays(expr[:i]):
                for b in diffWays(expr[i+1:]):
                    res.append(a + b if c == '+' else a - b if c == '-' else a * b)
    return res
