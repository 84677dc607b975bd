# want time n
# want space n
# kind stdin
import sys
def scc(n, g, rg):
    order, seen = [], [False] * n
    for s in range(n):
        if seen[s]:
            continue
        seen[s] = True
        st = [(s, 0)]
        while st:
            v, i = st.pop()
            if i < len(g[v]):
                st.append((v, i + 1))
                w = g[v][i]
                if not seen[w]:
                    seen[w] = True
                    st.append((w, 0))
            else:
                order.append(v)
    comp = [-1] * n
    c = 0
    for s in reversed(order):
        if comp[s] >= 0:
            continue
        comp[s] = c
        st = [s]
        while st:
            v = st.pop()
            for w in rg[v]:
                if comp[w] < 0:
                    comp[w] = c
                    st.append(w)
        c += 1
    return c, comp
def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n)]
    rg = [[] for _ in range(n)]
    for _ in range(m):
        a, b = map(int, sys.stdin.readline().split())
        g[a - 1].append(b - 1)
        rg[b - 1].append(a - 1)
    print(scc(n, g, rg)[0])
main()
