# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n = data[0]
    color = data[1:n + 1]
    adj = [[] for _ in range(n)]
    p = n + 1
    for _ in range(n - 1):
        a, b = data[p] - 1, data[p + 1] - 1
        p += 2
        adj[a].append(b)
        adj[b].append(a)
    order, par = [0], [-1] * n
    for u in order:
        for v in adj[u]:
            if v != par[u]:
                par[v] = u
                order.append(v)
    bag = [{c} for c in color]
    ans = [0] * n
    for u in reversed(order):
        ans[u] = len(bag[u])
        if par[u] >= 0:
            a, b = bag[par[u]], bag[u]
            if len(a) < len(b):
                a, b = b, a
            a |= b
            bag[par[u]] = a
    print(*ans)
main()
