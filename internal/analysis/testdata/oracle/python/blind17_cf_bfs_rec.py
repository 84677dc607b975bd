# want time n
# want space n
# kind stdin
import sys
from collections import deque
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, m = data[0], data[1]
    g = [[] for _ in range(n + 1)]
    p = 2
    for _ in range(m):
        u, v = data[p], data[p + 1]
        p += 2
        g[u].append(v)
        g[v].append(u)
    d = [-1] * (n + 1)
    q = deque([1])
    d[1] = 0
    while q:
        u = q.popleft()
        for v in g[u]:
            if d[v] < 0:
                d[v] = d[u] + 1
                q.append(v)
    print(d[n])
main()
