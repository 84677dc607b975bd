# want time n log n
# want space n
# kind stdin
import sys
def main():
    inp = sys.stdin.readline
    n = int(inp())
    col = list(map(int, inp().split()))
    g = [[] for _ in range(n)]
    for _ in range(n - 1):
        a, b = map(int, inp().split())
        g[a-1].append(b-1)
        g[b-1].append(a-1)
    par = [-1] * n
    order = [0]
    for u in order:
        for v in g[u]:
            if v != par[u]:
                par[v] = u
                order.append(v)
    s = [{c} for c in col]
    ans = [0] * n
    for u in reversed(order):
        ans[u] = len(s[u])
        p = par[u]
        if p >= 0:
            if len(s[p]) < len(s[u]):
                s[p], s[u] = s[u], s[p]
            s[p] |= s[u]
    print(*ans)
main()
