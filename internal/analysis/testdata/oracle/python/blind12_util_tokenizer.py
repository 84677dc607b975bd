# want time n
# want space n
def tokenize(src):
    tokens = []
    i, n = 0, len(src)
    while i < n:
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isalpha():
            start = i
            while i < n and src[i].isalnum():
                i += 1
            tokens.append(('id', src[start:i]))
        elif c.isdigit():
            start = i
            while i < n and src[i].isdigit():
                i += 1
            tokens.append(('num', int(src[start:i])))
        else:
            tokens.append(('op', c))
            i += 1
    return tokens
