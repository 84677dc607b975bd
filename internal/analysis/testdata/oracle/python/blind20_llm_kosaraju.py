# want time n
# want space n
# kind function
def kosaraju(graph):
    visited = set()
    order = []
    def dfs1(u):
        visited.add(u)
        for v in graph.get(u, []):
            if v not in visited:
                dfs1(v)
        order.append(u)
    for u in graph:
        if u not in visited:
            dfs1(u)
    rev = {}
    for u in graph:
        for v in graph[u]:
            rev.setdefault(v, []).append(u)
    visited.clear()
    comps = []
    def dfs2(u, comp):
        visited.add(u)
        comp.append(u)
        for v in rev.get(u, []):
            if v not in visited:
                dfs2(v, comp)
    while order:
        u = order.pop()
        if u not in visited:
            comp = []
            dfs2(u, comp)
            comps.append(comp)
    return comps
