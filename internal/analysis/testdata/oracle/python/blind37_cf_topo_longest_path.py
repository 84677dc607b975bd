# want time n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, m = data[0], data[1]
    g = [[] for _ in range(n + 1)]
    deg = [0] * (n + 1)
    for k in range(m):
        a, b = data[2 + 2 * k], data[3 + 2 * k]
        g[a].append(b)
        deg[b] += 1
    order = [v for v in range(1, n + 1) if not deg[v]]
    d = [0] * (n + 1)
    for v in order:
        for w in g[v]:
            if d[v] + 1 > d[w]:
                d[w] = d[v] + 1
            deg[w] -= 1
            if deg[w] == 0:
                order.append(w)
    print(max(d) if len(order) == n else -1)
main()
