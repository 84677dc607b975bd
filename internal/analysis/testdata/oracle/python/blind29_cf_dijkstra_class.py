# want time n log n
# want space n
# kind stdin
import heapq, sys
class Graph:
    def __init__(self, n):
        self.n = n
        self.adj = [[] for _ in range(n)]
    def add(self, u, v, w):
        self.adj[u].append((v, w))
        self.adj[v].append((u, w))
    def dijkstra(self, s):
        d = [float('inf')] * self.n
        d[s] = 0
        par = [-1] * self.n
        pq = [(0, s)]
        while pq:
            c, u = heapq.heappop(pq)
            if c > d[u]:
                continue
            for v, w in self.adj[u]:
                if d[v] > c + w:
                    d[v] = c + w
                    par[v] = u
                    heapq.heappush(pq, (d[v], v))
        return d, par
data = list(map(int, sys.stdin.buffer.read().split()))
n, m = data[0], data[1]
g = Graph(n)
p = 2
for _ in range(m):
    g.add(data[p] - 1, data[p + 1] - 1, data[p + 2])
    p += 3
d, par = g.dijkstra(0)
if d[n - 1] == float('inf'):
    print(-1)
else:
    path = []
    x = n - 1
    while x != -1:
        path.append(x + 1)
        x = par[x]
    print(*path[::-1])
