# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
class DSU:
    def __init__(self, n):
        self.p = list(range(n))
        self.sz = [1] * n
    def find(self, x):
        while x != self.p[x]:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.sz[a] < self.sz[b]:
            a, b = b, a
        self.p[b] = a
        self.sz[a] += self.sz[b]
        return True
n, m = map(int, input().split())
e = []
for _ in range(m):
    u, v, w = map(int, input().split())
    e.append((w, u - 1, v - 1))
e.sort()
d = DSU(n)
ans = 0
for w, u, v in e:
    if d.union(u, v):
        ans += w
print(ans)
