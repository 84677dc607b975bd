# want time n
# want space n
# kind stdin
import sys
def main():
    n = int(sys.stdin.readline())
    adj = [[] for _ in range(n + 1)]
    for _ in range(n - 1):
        a, b = map(int, sys.stdin.readline().split())
        adj[a].append(b)
        adj[b].append(a)
    par = [0] * (n + 1)
    par[1] = -1
    order = [1]
    for v in order:
        for w in adj[v]:
            if w != par[v]:
                par[w] = v
                order.append(w)
    sz = [1] * (n + 1)
    ans = -1
    for v in reversed(order):
        big = n - 1
        s = 1
        mx = 0
        for w in adj[v]:
            if w != par[v]:
                s += sz[w]
                mx = max(mx, sz[w])
        sz[v] = s
        if max(mx, n - s) * 2 <= n:
            ans = v
    print(ans)
main()
