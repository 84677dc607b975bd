# want time n
# want space n
# kind stdin
import sys
from collections import deque
def solve():
    n, m = map(int, sys.stdin.readline().split())
    adj = [[] for _ in range(n + 1)]
    for _ in range(m):
        u, v = map(int, sys.stdin.readline().split())
        adj[u].append(v)
        adj[v].append(u)
    col = [0] * (n + 1)
    for s in range(1, n + 1):
        if col[s]:
            continue
        col[s] = 1
        dq = deque([s])
        while dq:
            x = dq.popleft()
            for y in adj[x]:
                if col[y] == 0:
                    col[y] = 3 - col[x]
                    dq.append(y)
                elif col[y] == col[x]:
                    print("IMPOSSIBLE")
                    return
    print(*col[1:])
solve()
