# want time n log n
# want space n
# kind stdin
from heapq import *
n, *a = map(int, open(0).read().split())
heapify(a)
c = 0
while len(a) > 1:
    x = heappop(a) + heappop(a)
    c += x
    heappush(a, x)
print(c)
