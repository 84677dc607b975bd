# want time n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    N = int(input())
    G = [[] for _ in range(N)]
    for _ in range(N - 1):
        x, y = map(lambda z: int(z) - 1, input().split())
        G[x].append(y)
        G[y].append(x)
    MOD = 10 ** 9 + 7
    order, parent = [], [-1] * N
    st = [0]
    while st:
        v = st.pop()
        order.append(v)
        for u in G[v]:
            if u != parent[v]:
                parent[u] = v
                st.append(u)
    w, b = [1] * N, [1] * N
    for v in reversed(order):
        for u in G[v]:
            if u == parent[v]:
                continue
            w[v] = w[v] * (w[u] + b[u]) % MOD
            b[v] = b[v] * w[u] % MOD
    print((w[0] + b[0]) % MOD)
main()
