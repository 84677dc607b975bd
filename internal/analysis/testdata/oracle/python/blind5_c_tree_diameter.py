# want time n
# want space n
# kind stdin
import sys
from collections import deque
input = sys.stdin.readline
n = int(input())
g = [[] for _ in range(n)]
for _ in range(n - 1):
    a, b = map(int, input().split())
    g[a - 1].append(b - 1)
    g[b - 1].append(a - 1)
def far(s):
    d = [-1] * n
    d[s] = 0
    q = deque([s])
    last = s
    while q:
        v = q.popleft()
        last = v
        for u in g[v]:
            if d[u] < 0:
                d[u] = d[v] + 1
                q.append(u)
    return last, d[last]
a, _ = far(0)
b, ans = far(a)
print(ans)
