# kind stdin
# want time n
# want space n
import sys
def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n)]
    deg = [0] * n
    for _ in range(m):
        a, b = map(int, sys.stdin.readline().split())
        g[a-1].append(b-1)
        deg[b-1] += 1
    st = [i for i in range(n) if not deg[i]]
    out = []
    while st:
        u = st.pop()
        out.append(u + 1)
        for v in g[u]:
            deg[v] -= 1
            if deg[v] == 0: st.append(v)
    print(*(out if len(out) == n else [-1]))
main()
