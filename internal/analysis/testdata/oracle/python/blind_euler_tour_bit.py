# want time n log n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    vals = list(map(int, input().split()))
    g = [[] for _ in range(n)]
    for _ in range(n - 1):
        a, b = map(int, input().split())
        g[a-1].append(b-1)
        g[b-1].append(a-1)
    tin = [0] * n; tout = [0] * n
    t = 0
    st = [(0, -1, False)]
    while st:
        u, p, done = st.pop()
        if done:
            tout[u] = t
            continue
        t += 1
        tin[u] = t
        st.append((u, p, True))
        for v in g[u]:
            if v != p:
                st.append((v, u, False))
    bit = [0] * (n + 1)
    def add(i, x):
        while i <= n:
            bit[i] += x
            i += i & -i
    def get(i):
        s = 0
        while i:
            s += bit[i]
            i &= i - 1
        return s
    for i in range(n):
        add(tin[i], vals[i])
    for _ in range(q):
        qq = list(map(int, input().split()))
        if qq[0] == 1:
            s, x = qq[1] - 1, qq[2]
            add(tin[s], x - vals[s])
            vals[s] = x
        else:
            s = qq[1] - 1
            print(get(tout[s]) - get(tin[s] - 1))
main()
