# kind stdin
# want time n
# want space n
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
p = list(range(n))
sz = [1] * n
def find(x):
    while p[x] != x:
        p[x] = p[p[x]]
        x = p[x]
    return x
c = n
for _ in range(m):
    a, b = map(int, input().split())
    a, b = find(a - 1), find(b - 1)
    if a != b:
        if sz[a] < sz[b]: a, b = b, a
        p[b] = a
        sz[a] += sz[b]
        c -= 1
print(c)
