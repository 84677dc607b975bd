# want time n^2
# want space n
# kind function
# entry spfa
from collections import deque, defaultdict
def spfa(n, edges, src):
    graph = defaultdict(list)
    for u, v, w in edges:
        graph[u].append((v, w))
    dist = [float('inf')] * n
    dist[src] = 0
    inq = [False] * n
    q = deque([src])
    inq[src] = True
    while q:
        u = q.popleft()
        inq[u] = False
        for v, w in graph[u]:
            if dist[u] + w < dist[v]:
                dist[v] = dist[u] + w
                if not inq[v]:
                    inq[v] = True
                    q.append(v)
    return dist
