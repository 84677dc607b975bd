# want time n
# want space n
# kind stdin
import sys
from collections import deque, defaultdict
class Graph:
    def __init__(self, n):
        self.n = n
        self.adj = defaultdict(list)
    def add_edge(self, u, v):
        self.adj[u].append(v)
        self.adj[v].append(u)
    def bfs(self, s):
        dist = [-1] * (self.n + 1)
        dist[s] = 0
        q = deque([s])
        while q:
            u = q.popleft()
            for v in self.adj[u]:
                if dist[v] == -1:
                    dist[v] = dist[u] + 1
                    q.append(v)
        return dist
n, m = map(int, input().split())
G = Graph(n)
for _ in range(m):
    u, v = map(int, input().split())
    G.add_edge(u, v)
print(*G.bfs(1)[1:])
