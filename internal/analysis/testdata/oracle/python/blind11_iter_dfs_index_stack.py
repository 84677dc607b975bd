# want time n
# want space n
def euler(adj, root):
    tin, tout = {}, {}
    clock = 0
    stack = [(root, 0)]
    tin[root] = 0
    while stack:
        u, i = stack.pop()
        if i < len(adj[u]):
            stack.append((u, i + 1))
            v = adj[u][i]
            if v not in tin:
                clock += 1
                tin[v] = clock
                stack.append((v, 0))
        else:
            clock += 1
            tout[u] = clock
    return tin, tout
