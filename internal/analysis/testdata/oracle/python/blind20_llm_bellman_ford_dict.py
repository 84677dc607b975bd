# want time n^2
# want space n
# kind function
def bellman_ford(graph, source):
    distance = {v: float('inf') for v in graph}
    distance[source] = 0
    for _ in range(len(graph) - 1):
        for u in graph:
            for v, w in graph[u].items():
                if distance[u] + w < distance[v]:
                    distance[v] = distance[u] + w
    for u in graph:
        for v, w in graph[u].items():
            if distance[u] + w < distance[v]:
                raise ValueError("negative cycle")
    return distance
