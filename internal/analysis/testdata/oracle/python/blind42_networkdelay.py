# kind function
# want time n log n
# want space n
import heapq
from collections import defaultdict
class Solution:
    def networkDelayTime(self, times, n, k):
        g = defaultdict(list)
        for u, v, w in times: g[u].append((v, w))
        h, dist = [(0, k)], {}
        while h:
            d, u = heapq.heappop(h)
            if u in dist: continue
            dist[u] = d
            for v, w in g[u]:
                if v not in dist: heapq.heappush(h, (d + w, v))
        return max(dist.values()) if len(dist) == n else -1
