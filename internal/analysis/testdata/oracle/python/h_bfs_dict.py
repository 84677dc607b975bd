# want time n
# want space n
# kind stdin
from collections import defaultdict, deque
n, m = map(int, input().split())
g = defaultdict(list)
for _ in range(m):
    u, v = map(int, input().split())
    g[u].append(v)
    g[v].append(u)
seen = {1}
dq = deque([1])
order = []
while dq:
    x = dq.popleft()
    order.append(x)
    for y in g[x]:
        if y in seen:
            continue
        seen.add(y)
        dq.append(y)
print(len(order))
