# want time n
# want space n
# kind function
def parse(tokens):
    res = []
    while tokens:
        t = tokens.popleft()
        if t == '(':
            res.append(parse(tokens))
        elif t == ')':
            return res
        else:
            res.append(t)
    return res
