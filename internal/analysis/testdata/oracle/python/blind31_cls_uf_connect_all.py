# want time n log n
# want space n
# kind function
# entry earliest
class UF:
    def __init__(self, n):
        self.p = list(range(n))
        self.c = n
    def find(self, x):
        while x != self.p[x]:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.p[a] = b
        self.c -= 1
        return True
def earliest(logs, n):
    uf = UF(n)
    for t, a, b in sorted(logs):
        uf.union(a, b)
        if uf.c == 1:
            return t
    return -1
