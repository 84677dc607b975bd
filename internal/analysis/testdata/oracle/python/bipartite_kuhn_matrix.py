# want time n^3
# want space n
def matching(adj, m):
    match = [-1] * m
    def try_(u, seen):
        for v in range(m):
            if adj[u][v] and not seen[v]:
                seen[v] = True
                if match[v] == -1 or try_(match[v], seen):
                    match[v] = u
                    return True
        return False
    res = 0
    for u in range(len(adj)):
        if try_(u, [False] * m):
            res += 1
    return res
