# want time n
# want space n
# kind stdin
import sys
def solve():
    inp = sys.stdin.readline
    n, m = map(int, inp().split())
    g = [[] for _ in range(n)]
    r = [[] for _ in range(n)]
    for _ in range(m):
        a, b = map(int, inp().split())
        g[a].append(b)
        r[b].append(a)
    seen = [False] * n
    order = []
    for s in range(n):
        if seen[s]:
            continue
        st = [(s, 0)]
        seen[s] = True
        while st:
            v, i = st.pop()
            if i < len(g[v]):
                st.append((v, i + 1))
                u = g[v][i]
                if not seen[u]:
                    seen[u] = True
                    st.append((u, 0))
            else:
                order.append(v)
    comp = [-1] * n
    c = 0
    for s in reversed(order):
        if comp[s] != -1:
            continue
        comp[s] = c
        st = [s]
        while st:
            v = st.pop()
            for u in r[v]:
                if comp[u] == -1:
                    comp[u] = c
                    st.append(u)
        c += 1
    print(c)
solve()
