# kind stdin
# want time n log n
# want space n
import sys
input = sys.stdin.readline
class BIT:
    def __init__(self, n):
        self.n = n
        self.t = [0] * (n + 1)
    def add(self, i, v):
        while i <= self.n:
            self.t[i] += v
            i += i & -i
    def sum(self, i):
        s = 0
        while i > 0:
            s += self.t[i]
            i -= i & -i
        return s
n = int(input())
a = list(map(int, input().split()))
r = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
b = BIT(n)
inv = 0
for i, x in enumerate(a):
    inv += i - b.sum(r[x])
    b.add(r[x], 1)
print(inv)
