# want time n^2
# want space n
# kind stdin
n, m = map(int, input().split())
edges = [tuple(map(int, input().split())) for _ in range(m)]
dist = [0] * (n + 1)
par = [-1] * (n + 1)
x = -1
for i in range(n):
    x = -1
    for u, v, w in edges:
        if dist[u] + w < dist[v]:
            dist[v] = dist[u] + w
            par[v] = u
            x = v
if x == -1:
    print("NO")
else:
    for _ in range(n):
        x = par[x]
    cyc = [x]
    y = par[x]
    while y != x:
        cyc.append(y)
        y = par[y]
    cyc.append(x)
    print("YES")
    print(*cyc[::-1])
