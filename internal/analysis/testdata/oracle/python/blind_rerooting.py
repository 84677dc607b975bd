# want time n
# want space n
# kind stdin
import sys
def main():
    n = int(input())
    adj = [[] for _ in range(n)]
    for i in range(n - 1):
        u, v = map(int, sys.stdin.readline().split())
        adj[u-1].append(v-1)
        adj[v-1].append(u-1)
    parent = [-1] * n
    order = [0]
    for u in order:
        for v in adj[u]:
            if v != parent[u]:
                parent[v] = u
                order.append(v)
    sz = [1] * n
    s = 0
    for u in order[::-1]:
        if parent[u] >= 0:
            sz[parent[u]] += sz[u]
            s += sz[u]
    ans = [0] * n
    ans[0] = s
    for u in order[1:]:
        ans[u] = ans[parent[u]] + n - 2 * sz[u]
    print(*ans)
main()
