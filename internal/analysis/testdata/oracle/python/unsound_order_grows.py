# want time n
# want space n
# entry order
def order(adj, root):
    out = [root]
    par = {root: None}
    for u in out:
        for v in adj[u]:
            if v != par[u]:
                par[v] = u
                out.append(v)
    return out
def grow(n):
