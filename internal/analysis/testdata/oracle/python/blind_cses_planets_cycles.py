# want time n
# want space n
# kind stdin
n = int(input())
t = [int(x) - 1 for x in input().split()]
res = [0] * n
state = [0] * n
for i in range(n):
    if state[i]:
        continue
    path = []
    pos = {}
    u = i
    while state[u] == 0:
        state[u] = 1
        pos[u] = len(path)
        path.append(u)
        u = t[u]
    k = len(path)
    if u in pos:
        c = k - pos[u]
        for v in path[pos[u]:]:
            res[v] = c
        end = pos[u]
    else:
        end = k
    for j in range(end - 1, -1, -1):
        res[path[j]] = res[t[path[j]]] + 1
print(*res)
