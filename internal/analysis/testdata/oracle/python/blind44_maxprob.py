# kind function
# want time n log n
# want space n
import heapq
from collections import defaultdict
class Solution:
    def maxProbability(self, n, edges, p, s, t):
        g = defaultdict(list)
        for (a, b), w in zip(edges, p):
            g[a].append((b, w)); g[b].append((a, w))
        best = [0.0] * n
        best[s] = 1.0
        h = [(-1.0, s)]
        while h:
            d, u = heapq.heappop(h)
            if u == t: return -d
            for v, w in g[u]:
                nd = -d * w
                if nd > best[v]:
                    best[v] = nd
                    heapq.heappush(h, (-nd, v))
        return 0.0
