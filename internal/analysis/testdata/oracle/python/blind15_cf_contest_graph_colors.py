# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def bip(n, g):
    col = [-1] * n
    for s in range(n):
        if col[s] >= 0:
            continue
        col[s] = 0
        st = [s]
        while st:
            u = st.pop()
            for v in g[u]:
                if col[v] < 0:
                    col[v] = col[u] ^ 1
                    st.append(v)
                elif col[v] == col[u]:
                    return False
    return True
for _ in range(int(input())):
    n, m = map(int, input().split())
    g = [[] for _ in range(n)]
    for _ in range(m):
        a, b = map(int, input().split())
        g[a - 1].append(b - 1)
        g[b - 1].append(a - 1)
    print('YES' if bip(n, g) else 'NO')
