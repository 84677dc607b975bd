# want time n
# want space n
# kind function
# entry validTree
def validTree(n, edges):
    if len(edges) != n - 1:
        return False
    adj = {i: set() for i in range(n)}
    for a, b in edges:
        adj[a].add(b)
        adj[b].add(a)
    seen = set()
    todo = [0]
    while todo:
        v = todo.pop()
        if v in seen:
            continue
        seen.add(v)
        todo.extend(adj[v] - seen)
    return len(seen) == n
