# want time n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    t = data[0]
    p = 1
    out = []
    for _ in range(t):
        n, m = data[p], data[p + 1]
        p += 2
        g = [[] for _ in range(n)]
        for _ in range(m):
            u, v = data[p] - 1, data[p + 1] - 1
            p += 2
            g[u].append(v)
            g[v].append(u)
        seen = [0] * n
        c = 0
        for s in range(n):
            if seen[s]:
                continue
            c += 1
            seen[s] = 1
            st = [s]
            while st:
                u = st.pop()
                for v in g[u]:
                    if not seen[v]:
                        seen[v] = 1
                        st.append(v)
        out.append(c)
    print('\n'.join(map(str, out)))
main()
