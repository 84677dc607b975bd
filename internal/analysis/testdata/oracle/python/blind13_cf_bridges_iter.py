# want time n
# want space n
# kind stdin
import sys
def main():
    inp = sys.stdin.readline
    n, m = map(int, inp().split())
    g = [[] for _ in range(n)]
    for i in range(m):
        a, b = map(int, inp().split())
        g[a - 1].append((b - 1, i))
        g[b - 1].append((a - 1, i))
    tin = [-1] * n
    low = [0] * n
    ptr = [0] * n
    pe = [-1] * n
    timer = 0
    res = 0
    for s in range(n):
        if tin[s] != -1: continue
        tin[s] = low[s] = timer; timer += 1
        st = [s]
        while st:
            v = st[-1]
            if ptr[v] < len(g[v]):
                u, e = g[v][ptr[v]]
                ptr[v] += 1
                if e == pe[v]: continue
                if tin[u] == -1:
                    pe[u] = e
                    tin[u] = low[u] = timer; timer += 1
                    st.append(u)
                else:
                    low[v] = min(low[v], tin[u])
            else:
                st.pop()
                if st:
                    p = st[-1]
                    low[p] = min(low[p], low[v])
                    if low[v] > tin[p]: res += 1
    print(res)
main()
