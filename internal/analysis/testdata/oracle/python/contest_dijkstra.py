# want time n log n
# want space n
# kind stdin
import heapq, sys
input = sys.stdin.readline
def main():
    n, m = map(int, input().split())
    g = [[] for _ in range(n)]
    for _ in range(m):
        a, b, c = map(int, input().split())
        g[a - 1].append((b - 1, c))
        g[b - 1].append((a - 1, c))
    INF = float("inf")
    dist = [INF] * n
    dist[0] = 0
    pq = [(0, 0)]
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]:
            continue
        for v, w in g[u]:
            nd = d + w
            if nd < dist[v]:
                dist[v] = nd
                heapq.heappush(pq, (nd, v))
    print(dist[-1])
main()
