# want time n^2
# want space n
# kind function
from collections import defaultdict
class Solution:
    def calcEquation(self, equations, values, queries):
        g = defaultdict(dict)
        for (a, b), v in zip(equations, values):
            g[a][b] = v
            g[b][a] = 1 / v
        def bfs(src, dst):
            if src not in g or dst not in g:
                return -1.0
            q = [(src, 1.0)]
            seen = {src}
            for node, val in q:
                if node == dst:
                    return val
                for nei, w in g[node].items():
                    if nei not in seen:
                        seen.add(nei)
                        q.append((nei, val * w))
            return -1.0
        return [bfs(a, b) for a, b in queries]
