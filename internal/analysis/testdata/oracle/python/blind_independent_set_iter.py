# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
N = int(input())
adj = [[] for _ in range(N)]
for _ in range(N - 1):
    x, y = map(int, input().split())
    adj[x-1].append(y-1)
    adj[y-1].append(x-1)
order = []
par = [-1] * N
st = [0]
while st:
    u = st.pop()
    order.append(u)
    for v in adj[u]:
        if v != par[u]:
            par[v] = u
            st.append(v)
w = [1] * N
b = [1] * N
for u in reversed(order):
    for v in adj[u]:
        if v != par[u]:
            w[u] = w[u] * (w[v] + b[v]) % (10**9+7)
            b[u] = b[u] * w[v] % (10**9+7)
print((w[0] + b[0]) % (10**9+7))
