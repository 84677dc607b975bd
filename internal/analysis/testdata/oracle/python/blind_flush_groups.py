# want time n
# want space n
def runs(xs):
    out, cur = [], []
    for x in xs:
        if cur and cur[-1] != x:
            out.append(''.join(cur))
            cur = []
        cur.append(x)
    if cur:
        out.append(''.join(cur))
    return out
