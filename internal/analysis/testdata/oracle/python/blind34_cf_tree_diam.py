# want time n
# want space n
# kind stdin
import sys
def far(s, g, n):
    d = [-1] * n
    d[s] = 0
    st = [s]
    for v in st:
        for w in g[v]:
            if d[w] < 0:
                d[w] = d[v] + 1
                st.append(w)
    return st[-1], d
n = int(sys.stdin.readline())
g = [[] for _ in range(n)]
for e in sys.stdin:
    if not e.strip():
        continue
    a, b = map(int, e.split())
    g[a - 1].append(b - 1)
    g[b - 1].append(a - 1)
u, _ = far(0, g, n)
v, d = far(u, g, n)
print(max(d))
