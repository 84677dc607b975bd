# want time n
# want space n
class UF:
    def __init__(self, n):
        self.p = list(range(n)); self.sz = [1] * n; self.c = n
    def find(self, x):
        if self.p[x] != x:
            self.p[x] = self.find(self.p[x])
        return self.p[x]
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.sz[a] < self.sz[b]: a, b = b, a
        self.p[b] = a
        self.sz[a] += self.sz[b]
        self.c -= 1
        return True
class Solution:
    def countComponents(self, n, edges):
        uf = UF(n)
        for a, b in edges:
            uf.union(a, b)
        return uf.c
