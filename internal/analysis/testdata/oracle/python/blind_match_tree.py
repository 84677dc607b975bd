# want time n
# want space n
def evaluate(node):
    match node:
        case ("num", v):
            return v
        case ("add", l, r):
            return evaluate(l) + evaluate(r)
        case ("mul", l, r):
            return evaluate(l) * evaluate(r)
