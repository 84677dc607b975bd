# kind function
# want time n^2
# want space n
class Solution:
    def minCostConnectPoints(self, pts):
        n = len(pts)
        dist = [float('inf')] * n
        used = [False] * n
        dist[0] = 0
        total = 0
        for _ in range(n):
            u = min((i for i in range(n) if not used[i]), key=dist.__getitem__)
            used[u] = True
            total += dist[u]
            for v in range(n):
                if not used[v]:
                    dist[v] = min(dist[v], abs(pts[u][0] - pts[v][0]) + abs(pts[u][1] - pts[v][1]))
        return total
