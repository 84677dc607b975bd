# want time n^2
# want space n
# kind stdin
import sys
from collections import deque
def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n)]
    for _ in range(m):
        u, v = map(int, sys.stdin.readline().split())
        g[u - 1].append(v - 1)
        g[v - 1].append(u - 1)
    best = 10 ** 9
    for s in range(n):
        d = [-1] * n
        p = [-1] * n
        d[s] = 0
        q = deque([s])
        while q:
            x = q.popleft()
            for y in g[x]:
                if d[y] == -1:
                    d[y] = d[x] + 1
                    p[y] = x
                    q.append(y)
                elif p[x] != y:
                    best = min(best, d[x] + d[y] + 1)
    print(best if best < 10 ** 9 else -1)
main()
