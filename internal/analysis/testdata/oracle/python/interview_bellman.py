# want time n^2
# want space n
# kind function
def bellman(n: int, edges: List[Tuple[int, int, int]], src: int):
    dist = [10**9] * n
    dist[src] = 0
    for _ in range(n - 1):
        changed = False
        for u, v, w in edges:
            if dist[u] + w < dist[v]:
                dist[v] = dist[u] + w
                changed = True
        if not changed:
            break
    return dist
