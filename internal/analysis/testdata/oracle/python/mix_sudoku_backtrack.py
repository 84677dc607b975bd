# want time 2^n
# want space n
# kind function
def color(adj, m):
    n = len(adj)
    colors = [0] * n
    def safe(v, c):
        for u in adj[v]:
            if colors[u] == c:
                return False
        return True
    def go(v):
        if v == n:
            return True
        for c in range(1, m + 1):
            if safe(v, c):
                colors[v] = c
                if go(v + 1):
                    return True
                colors[v] = 0
        return False
    return go(0)
