# want time n^3
# want space n^2
# kind function
# entry floyd
class Graph:
    def __init__(self, n):
        self.n = n
        self.w = [[float('inf')] * n for _ in range(n)]
    def add_edge(self, u, v, w):
        self.w[u][v] = w
    def floyd(self):
        d = [row[:] for row in self.w]
        for k in range(self.n):
            for i in range(self.n):
                for j in range(self.n):
                    if d[i][k] + d[k][j] < d[i][j]:
                        d[i][j] = d[i][k] + d[k][j]
        return d
