# want time n
# want space n
# kind stdin
import sys
from collections import deque
def bfs(adj, s):
    dist = [-1] * len(adj)
    dist[s] = 0
    q = deque([s])
    far = s
    while q:
        u = q.popleft()
        far = u
        for v in adj[u]:
            if dist[v] < 0:
                dist[v] = dist[u] + 1
                q.append(v)
    return far, dist
def main():
    n, *rest = map(int, sys.stdin.read().split())
    adj = [[] for _ in range(n)]
    for a, b in zip(rest[::2], rest[1::2]):
        adj[a - 1].append(b - 1)
        adj[b - 1].append(a - 1)
    u, _ = bfs(adj, 0)
    v, d = bfs(adj, u)
    print(d[v])
main()
