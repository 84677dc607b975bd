# want time n log n
# want space n
# kind stdin
import sys, heapq
def main():
    inp = sys.stdin.buffer.readline
    n, m = map(int, inp().split())
    adj = [[] for _ in range(n)]
    for _ in range(m):
        a, b, c = map(int, inp().split())
        adj[a-1].append((b-1, c))
    INF = 10**18
    d = [[INF, INF] for _ in range(n)]
    d[0][0] = 0
    pq = [(0, 0, 0)]
    while pq:
        x, u, f = heapq.heappop(pq)
        if x > d[u][f]:
            continue
        for v, c in adj[u]:
            if x + c < d[v][f]:
                d[v][f] = x + c
                heapq.heappush(pq, (x + c, v, f))
            if f == 0 and x + c // 2 < d[v][1]:
                d[v][1] = x + c // 2
                heapq.heappush(pq, (x + c // 2, v, 1))
    print(min(d[n-1]))
main()
