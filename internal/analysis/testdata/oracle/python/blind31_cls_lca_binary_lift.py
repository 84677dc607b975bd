# want time n log n
# want space n log n
# kind function
# entry __init__
class LCA:
    def __init__(self, n, edges, root=0):
        self.g = [[] for _ in range(n)]
        for a, b in edges:
            self.g[a].append(b)
            self.g[b].append(a)
        self.depth = [0] * n
        self.LOG = max(1, n.bit_length())
        self.up = [[-1] * n for _ in range(self.LOG)]
        stack = [(root, -1)]
        while stack:
            v, p = stack.pop()
            self.up[0][v] = p
            for w in self.g[v]:
                if w != p:
                    self.depth[w] = self.depth[v] + 1
                    stack.append((w, v))
        for k in range(1, self.LOG):
            for v in range(n):
                if self.up[k - 1][v] >= 0:
                    self.up[k][v] = self.up[k - 1][self.up[k - 1][v]]
    def query(self, u, v):
        if self.depth[u] < self.depth[v]:
            u, v = v, u
        for k in range(self.LOG - 1, -1, -1):
            if self.depth[u] - (1 << k) >= self.depth[v]:
                u = self.up[k][u]
        return u
