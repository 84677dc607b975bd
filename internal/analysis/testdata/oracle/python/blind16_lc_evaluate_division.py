# want time n^2
# want space n
from collections import defaultdict
def calc(equations, values, queries):
    g = defaultdict(dict)
    for (a, b), v in zip(equations, values):
        g[a][b] = v
        g[b][a] = 1 / v
    def dfs(x, y, seen):
        if x not in g:
            return -1.0
        if x == y:
            return 1.0
        seen.add(x)
        for z, w in g[x].items():
            if z not in seen:
                r = dfs(z, y, seen)
                if r != -1.0:
                    return w * r
        return -1.0
    return [dfs(a, b, set()) for a, b in queries]
