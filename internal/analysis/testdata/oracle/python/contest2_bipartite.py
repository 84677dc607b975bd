# want time n
# want space n
# kind stdin
import sys
from collections import deque
input = sys.stdin.readline
n, m = map(int, input().split())
adj = [[] for _ in range(n + 1)]
for i in range(m):
    u, v = map(int, input().split())
    adj[u].append(v)
    adj[v].append(u)
color = [0] * (n + 1)
good = True
for s in range(1, n + 1):
    if color[s] == 0:
        color[s] = 1
        q = deque([s])
        while q and good:
            u = q.popleft()
            for v in adj[u]:
                if color[v] == 0:
                    color[v] = 3 - color[u]
                    q.append(v)
                elif color[v] == color[u]:
                    good = False
                    break
print(*color[1:] if good else ["IMPOSSIBLE"])
