# want time n
# want space n
# kind function
def flatten(lst):
    out = []
    stack = [lst]
    while stack:
        cur = stack.pop()
        if isinstance(cur, list):
            for x in reversed(cur):
                stack.append(x)
        else:
            out.append(cur)
    return out
