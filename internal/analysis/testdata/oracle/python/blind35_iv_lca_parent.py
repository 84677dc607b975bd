# want time n
# want space n
# kind function
# entry lca
def lca(p, q):
    seen = set()
    while p:
        seen.add(p)
        p = p.parent
    while q not in seen:
        q = q.parent
    return q
