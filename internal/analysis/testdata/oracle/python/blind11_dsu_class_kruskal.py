# want time n log n
# want space n
# kind stdin
import sys
class DSU:
    def __init__(self, n):
        self.p = [-1] * n
    def find(self, x):
        r = x
        while self.p[r] >= 0:
            r = self.p[r]
        while x != r:
            self.p[x], x = r, self.p[x]
        return r
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.p[a] > self.p[b]:
            a, b = b, a
        self.p[a] += self.p[b]
        self.p[b] = a
        return True
n, m = map(int, sys.stdin.readline().split())
E = []
for line in sys.stdin:
    u, v, w = map(int, line.split())
    E.append((w, u - 1, v - 1))
d = DSU(n)
print(sum(w for w, u, v in sorted(E) if d.union(u, v)))
