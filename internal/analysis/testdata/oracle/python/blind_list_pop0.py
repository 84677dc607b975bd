# want time n^2
# want space n
def drain(q):
    out = []
    q = list(q)
    while q:
        out.append(q.pop(0))
    return out
