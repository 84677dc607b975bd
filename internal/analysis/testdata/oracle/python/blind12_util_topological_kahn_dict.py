# want time n
# want space n
def toposort(deps):
    indeg = {k: 0 for k in deps}
    out = {k: [] for k in deps}
    for node, needs in deps.items():
        for d in needs:
            out[d].append(node)
            indeg[node] += 1
    ready = [k for k, v in indeg.items() if not v]
    order = []
    while ready:
        k = ready.pop()
        order.append(k)
        for nxt in out[k]:
            indeg[nxt] -= 1
            if not indeg[nxt]:
                ready.append(nxt)
    if len(order) != len(deps):
        raise ValueError('cycle')
    return order
