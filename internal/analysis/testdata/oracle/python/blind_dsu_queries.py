# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
class DSU:
    def __init__(self, n):
        self.par = [-1] * n
    def root(self, x):
        if self.par[x] < 0:
            return x
        self.par[x] = self.root(self.par[x])
        return self.par[x]
    def unite(self, x, y):
        x = self.root(x)
        y = self.root(y)
        if x == y:
            return False
        if self.par[x] > self.par[y]:
            x, y = y, x
        self.par[x] += self.par[y]
        self.par[y] = x
        return True
    def same(self, x, y):
        return self.root(x) == self.root(y)
n, q = map(int, input().split())
d = DSU(n)
for _ in range(q):
    t, a, b = map(int, input().split())
    if t == 0:
        d.unite(a, b)
    else:
        print(1 if d.same(a, b) else 0)
