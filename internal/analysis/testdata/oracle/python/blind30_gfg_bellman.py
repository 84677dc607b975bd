# want time n^2
# want space n
# kind function
# entry BellmanFord
class Graph:
    def __init__(self, vertices):
        self.V = vertices
        self.graph = []
    def BellmanFord(self, src):
        dist = [float("Inf")] * self.V
        dist[src] = 0
        for _ in range(self.V - 1):
            for u, v, w in self.graph:
                if dist[u] != float("Inf") and dist[u] + w < dist[v]:
                    dist[v] = dist[u] + w
        return dist
