# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
edges = []
for _ in range(m):
    a, b, c = map(int, input().split())
    edges.append((c, a - 1, b - 1))
edges.sort()
par = list(range(n))
def find(x):
    while par[x] != x:
        par[x] = par[par[x]]
        x = par[x]
    return x
total = 0
for c, a, b in edges:
    ra, rb = find(a), find(b)
    if ra != rb:
        par[ra] = rb
        total += c
print(total)
