# want time n^2
# want space n
def matching(adj, m):
    match = [-1] * m
    def try_(u, seen):
        for v in adj[u]:
            if v in seen:
                continue
            seen.add(v)
            if match[v] == -1 or try_(match[v], seen):
                match[v] = u
                return True
        return False
    return sum(try_(u, set()) for u in range(len(adj)))
