# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
n, m = map(int, input().split())
g = [[] for _ in range(n + 1)]
for _ in range(m):
    a, b = map(int, input().split())
    g[a].append(b)
    g[b].append(a)
par = [0] * (n + 1)
vis = [False] * (n + 1)
for s in range(1, n + 1):
    if vis[s]:
        continue
    vis[s] = True
    st = [s]
    while st:
        u = st.pop()
        for v in g[u]:
            if v == par[u]:
                continue
            if vis[v]:
                path = [v, u]
                while u != v and par[u]:
                    u = par[u]
                    path.append(u)
                print(len(path))
                print(*path)
                sys.exit()
            vis[v] = True
            par[v] = u
            st.append(v)
print("IMPOSSIBLE")
