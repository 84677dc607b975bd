# want time n log n
# want space n
# kind stdin
import sys, heapq
def solve():
    input = sys.stdin.readline
    n, m = map(int, input().split())
    adj = [[] for _ in range(n)]
    for i in range(m):
        a, b, c = map(int, input().split())
        adj[a - 1].append((b - 1, c))
        adj[b - 1].append((a - 1, c))
    INF = float("inf")
    d = [INF] * n
    d[0] = 0
    h = [(0, 0)]
    while h:
        cost, u = heapq.heappop(h)
        if d[u] < cost:
            continue
        for v, w in adj[u]:
            if d[v] > cost + w:
                d[v] = cost + w
                heapq.heappush(h, (d[v], v))
    print(d[n - 1])
solve()
