# want time n log n
# want space n
# kind stdin
from bisect import bisect_left
class BIT:
    def __init__(self, n):
        self.n = n
        self.t = [0] * (n + 1)
    def upd(self, i, v):
        while i <= self.n:
            if self.t[i] < v:
                self.t[i] = v
            i += i & -i
    def get(self, i):
        r = 0
        while i:
            r = max(r, self.t[i])
            i -= i & -i
        return r
n = int(input())
a = list(map(int, input().split()))
xs = sorted(set(a))
b = BIT(len(xs))
for v in a:
    k = bisect_left(xs, v) + 1
    b.upd(k, b.get(k - 1) + 1)
print(b.get(len(xs)))
