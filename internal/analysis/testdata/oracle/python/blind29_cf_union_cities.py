# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
p = list(range(n + 1))
sz = [1] * (n + 1)
def find(x):
    r = x
    while p[r] != r:
        r = p[r]
    while p[x] != r:
        p[x], x = r, p[x]
    return r
comps = n
for _ in range(m):
    a, b = map(int, input().split())
    a, b = find(a), find(b)
    if a != b:
        if sz[a] < sz[b]:
            a, b = b, a
        p[b] = a
        sz[a] += sz[b]
        comps -= 1
print(comps - 1)
