# want time n
# want space n
# kind function
# entry count_components
class Graph:
    def __init__(self, n):
        self.n = n
        self.adj = [[] for _ in range(n)]
    def add_edge(self, u, v):
        self.adj[u].append(v)
        self.adj[v].append(u)
    def count_components(self):
        visited = [False] * self.n
        count = 0
        for v in range(self.n):
            if not visited[v]:
                count += 1
                self._visit(v, visited)
        return count
    def _visit(self, v, visited):
        visited[v] = True
        for w in self.adj[v]:
            if not visited[w]:
                self._visit(w, visited)
