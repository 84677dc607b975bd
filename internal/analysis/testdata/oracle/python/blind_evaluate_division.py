# want time n^2
# want space n
class Solution:
    def calcEquation(self, equations, values, queries):
        g = defaultdict(dict)
        for (a, b), v in zip(equations, values):
            g[a][b] = v
            g[b][a] = 1 / v
        def bfs(s, t):
            if s not in g or t not in g: return -1.0
            q = deque([(s, 1.0)])
            seen = {s}
            while q:
                u, w = q.popleft()
                if u == t: return w
                for v, c in g[u].items():
                    if v not in seen:
                        seen.add(v)
                        q.append((v, w * c))
            return -1.0
        return [bfs(s, t) for s, t in queries]
