# want time n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n = int(input())
    g = [[] for _ in range(n + 1)]
    for _ in range(n - 1):
        a, b = map(int, input().split())
        g[a].append(b); g[b].append(a)
    parent = [0] * (n + 1)
    order = []
    st = [1]
    while st:
        u = st.pop()
        order.append(u)
        for v in g[u]:
            if v != parent[u]:
                parent[v] = u
                st.append(v)
    size = [1] * (n + 1)
    for u in reversed(order):
        size[parent[u]] += size[u]
    print(*size[1:])
main()
