# want time n
# want space n
# kind stdin
import sys
def main():
    sys.setrecursionlimit(1 << 20)
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n)]
    rg = [[] for _ in range(n)]
    for _ in range(m):
        a, b = map(int, sys.stdin.readline().split())
        g[a].append(b)
        rg[b].append(a)
    seen = [False] * n
    order = []
    def dfs(v):
        seen[v] = True
        for w in g[v]:
            if not seen[w]:
                dfs(w)
        order.append(v)
    for v in range(n):
        if not seen[v]:
            dfs(v)
    comp = [-1] * n
    def rdfs(v, c):
        comp[v] = c
        for w in rg[v]:
            if comp[w] < 0:
                rdfs(w, c)
    c = 0
    for v in reversed(order):
        if comp[v] < 0:
            rdfs(v, c)
            c += 1
    print(c)
threading = None
main()
