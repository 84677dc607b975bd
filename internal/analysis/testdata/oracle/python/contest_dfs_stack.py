# want time n
# want space n
# kind stdin
n, m = map(int, input().split())
adj = [[] for _ in range(n)]
for _ in range(m):
    a, b = map(int, input().split())
    adj[a - 1].append(b - 1)
    adj[b - 1].append(a - 1)
seen = [False] * n
comps = 0
for s in range(n):
    if seen[s]:
        continue
    comps += 1
    stack = [s]
    seen[s] = True
    while stack:
        u = stack.pop()
        for v in adj[u]:
            if not seen[v]:
                seen[v] = True
                stack.append(v)
print(comps)
