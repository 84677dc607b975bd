# kind function
# want time n
# want space n
class Solution:
    def criticalConnections(self, n, connections):
        g = [[] for _ in range(n)]
        for a, b in connections:
            g[a].append(b); g[b].append(a)
        low, out = [-1] * n, []
        def dfs(u, p, t):
            low[u] = t
            for v in g[u]:
                if v == p: continue
                if low[v] == -1: dfs(v, u, t + 1)
                low[u] = min(low[u], low[v])
            if low[u] == t and p != -1: out.append([p, u])
        dfs(0, -1, 0)
        return out
