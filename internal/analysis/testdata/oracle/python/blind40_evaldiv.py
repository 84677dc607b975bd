# kind function
# want time n^2
# want space n
from collections import defaultdict, deque
class Solution:
    def calcEquation(self, equations, values, queries):
        g = defaultdict(dict)
        for (a, b), v in zip(equations, values):
            g[a][b] = v
            g[b][a] = 1 / v
        def bfs(src, dst):
            if src not in g or dst not in g:
                return -1.0
            q = deque([(src, 1.0)])
            seen = {src}
            while q:
                node, w = q.popleft()
                if node == dst:
                    return w
                for nb in g[node]:
                    if nb not in seen:
                        seen.add(nb)
                        q.append((nb, w * g[node][nb]))
            return -1.0
        return [bfs(a, b) for a, b in queries]
