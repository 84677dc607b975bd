# want time n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n = int(input())
    g = [[] for _ in range(n)]
    for _ in range(n - 1):
        u, v = map(int, input().split())
        g[u - 1].append(v - 1)
        g[v - 1].append(u - 1)
    order = []
    parent = [-1] * n
    st = [0]
    while st:
        v = st.pop()
        order.append(v)
        for w in g[v]:
            if w != parent[v]:
                parent[w] = v
                st.append(w)
    sz = [1] * n
    dp = [0] * n
    for v in order[::-1]:
        for w in g[v]:
            if w != parent[v]:
                sz[v] += sz[w]
                dp[v] += dp[w] + sz[w]
    res = [0] * n
    res[0] = dp[0]
    for v in order[1:]:
        res[v] = res[parent[v]] + n - 2 * sz[v]
    print('\n'.join(map(str, res)))
main()
