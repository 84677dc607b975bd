# want time n^2
# want space n
# kind function
# entry minCost
def minCost(points):
    n = len(points)
    dist = [float('inf')] * n
    dist[0] = 0
    used = [False] * n
    total = 0
    for _ in range(n):
        u = -1
        for v in range(n):
            if not used[v] and (u == -1 or dist[v] < dist[u]):
                u = v
        used[u] = True
        total += dist[u]
        for v in range(n):
            d = abs(points[u][0] - points[v][0]) + abs(points[u][1] - points[v][1])
            if not used[v] and d < dist[v]:
                dist[v] = d
    return total
