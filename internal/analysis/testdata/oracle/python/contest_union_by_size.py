# want time n
# want space n
N, M = [int(x) for x in input().split()]
parent = [-1] * N
def root(x):
    if parent[x] < 0: return x
    parent[x] = root(parent[x])
    return parent[x]
def unite(x, y):
    x = root(x); y = root(y)
    if x == y: return
    if parent[x] > parent[y]: x, y = y, x
    parent[x] += parent[y]
    parent[y] = x
for _ in range(M):
    a, b = map(int, input().split())
    unite(a-1, b-1)
print(-min(parent))
