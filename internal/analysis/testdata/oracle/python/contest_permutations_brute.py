# want time n!
# want space n
# kind stdin
from itertools import permutations
n = int(input())
a = list(map(int, input().split()))
best = 0
for p in permutations(a):
    best = max(best, sum(abs(x - y) for x, y in zip(p, p[1:])))
print(best)
