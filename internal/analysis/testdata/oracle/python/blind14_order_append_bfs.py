# want time n
# want space n
def bfs_order(adj, s):
    order = [s]
    seen = {s}
    for u in order:
        for v in adj[u]:
            if v not in seen:
                seen.add(v)
                order.append(v)
    return order
