# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**7)
input = sys.stdin.readline
class WeightedUF:
    def __init__(self, n):
        self.par = [-1] * n
        self.w = [0] * n
    def root(self, x):
        if self.par[x] < 0:
            return x
        p = self.par[x]
        r = self.root(p)
        self.w[x] += self.w[p]
        self.par[x] = r
        return r
    def merge(self, x, y, d):
        rx, ry = self.root(x), self.root(y)
        if rx == ry:
            return self.w[y] - self.w[x] == d
        d += self.w[x] - self.w[y]
        if self.par[rx] > self.par[ry]:
            rx, ry = ry, rx
            d = -d
        self.par[rx] += self.par[ry]
        self.par[ry] = rx
        self.w[ry] = d
        return True
N, M = map(int, input().split())
uf = WeightedUF(N)
ok = True
for _ in range(M):
    l, r, d = map(int, input().split())
    if not uf.merge(l - 1, r - 1, d):
        ok = False
print("Yes" if ok else "No")
