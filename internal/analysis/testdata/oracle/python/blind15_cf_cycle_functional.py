# want time n
# want space n
# kind stdin
n = int(input())
nxt = [int(x) - 1 for x in input().split()]
state = [0] * n
cycles = 0
for i in range(n):
    path = []
    u = i
    while state[u] == 0:
        state[u] = 1
        path.append(u)
        u = nxt[u]
    if state[u] == 1:
        cycles += 1
    for v in path:
        state[v] = 2
print(cycles)
