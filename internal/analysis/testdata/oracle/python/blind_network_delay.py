# want time n log n
# want space n
class Solution:
    def networkDelayTime(self, times, n, k):
        g = defaultdict(list)
        for u, v, w in times:
            g[u].append((v, w))
        dist = {}
        heap = [(0, k)]
        while heap:
            d, u = heappop(heap)
            if u in dist: continue
            dist[u] = d
            for v, w in g[u]:
                if v not in dist:
                    heappush(heap, (d + w, v))
        return max(dist.values()) if len(dist) == n else -1
