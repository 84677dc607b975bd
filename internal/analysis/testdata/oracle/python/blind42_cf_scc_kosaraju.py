# want time n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.buffer.read().split()
    n, m = int(data[0]), int(data[1])
    g = [[] for _ in range(n)]
    rg = [[] for _ in range(n)]
    for i in range(m):
        a = int(data[2 + 2 * i]) - 1
        b = int(data[3 + 2 * i]) - 1
        g[a].append(b)
        rg[b].append(a)
    seen = [False] * n
    order = []
    for s in range(n):
        if seen[s]:
            continue
        stack = [(s, 0)]
        seen[s] = True
        while stack:
            v, i = stack.pop()
            if i < len(g[v]):
                stack.append((v, i + 1))
                w = g[v][i]
                if not seen[w]:
                    seen[w] = True
                    stack.append((w, 0))
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
    print(c)
    print(*[x + 1 for x in comp])
main()
