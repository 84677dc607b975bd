# want time n log n
# want space n
# kind stdin
import heapq, sys
class Graph:
    def __init__(self, n):
        self.n = n
        self.adj = [[] for _ in range(n)]
    def add(self, u, v, w):
        self.adj[u].append((w, v))
        self.adj[v].append((w, u))
    def mst(self):
        seen = [False] * self.n
        h = [(0, 0)]
        tot = 0
        cnt = 0
        while h and cnt < self.n:
            w, u = heapq.heappop(h)
            if seen[u]:
                continue
            seen[u] = True
            tot += w
            cnt += 1
            for e in self.adj[u]:
                if not seen[e[1]]:
                    heapq.heappush(h, e)
        return tot
n, m = map(int, sys.stdin.readline().split())
g = Graph(n)
for line in sys.stdin:
    u, v, w = map(int, line.split())
    g.add(u - 1, v - 1, w)
print(g.mst())
