# want time n^2
# want space n
# kind function
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        n = len(points)
        dist = [float("inf")] * n
        done = [False] * n
        dist[0] = 0
        res = 0
        for _ in range(n):
            u = -1
            for v in range(n):
                if not done[v] and (u == -1 or dist[v] < dist[u]):
                    u = v
            done[u] = True
            res += dist[u]
            for v in range(n):
                d = abs(points[u][0] - points[v][0]) + abs(points[u][1] - points[v][1])
                if not done[v] and d < dist[v]:
                    dist[v] = d
        return res
