# kind stdin
# want time n
# want space n
import sys
input = sys.stdin.readline
n = int(input())
adj = [[] for _ in range(n + 1)]
for _ in range(n - 1):
    a, b = map(int, input().split())
    adj[a].append(b); adj[b].append(a)
par = [0] * (n + 1)
order = []
st = [1]
while st:
    u = st.pop()
    order.append(u)
    for v in adj[u]:
        if v != par[u]:
            par[v] = u
            st.append(v)
size = [1] * (n + 1)
for u in reversed(order):
    size[par[u]] += size[u]
print(*size[1:])
