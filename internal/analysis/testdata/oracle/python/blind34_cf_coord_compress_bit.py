# want time n log n
# want space n
# kind stdin
import sys
from bisect import bisect_left
input = lambda: sys.stdin.readline().rstrip()
N = int(input())
A = [int(x) for x in input().split()]
S = sorted(set(A))
class BIT:
    def __init__(self, n):
        self.n = n
        self.d = [0] * (n + 1)
    def add(self, i, x=1):
        while i <= self.n:
            self.d[i] += x
            i += i & -i
    def sum(self, i):
        r = 0
        while i:
            r += self.d[i]
            i &= i - 1
        return r
b = BIT(len(S))
inv = 0
for k, x in enumerate(A):
    i = bisect_left(S, x) + 1
    inv += k - b.sum(i)
    b.add(i)
print(inv)
