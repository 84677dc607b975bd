# want time n!
# want space n^2
# kind stdin
from itertools import permutations
n = int(input())
d = [list(map(int, input().split())) for _ in range(n)]
best = 10 ** 18
for p in permutations(range(1, n)):
    cur = 0
    last = 0
    for v in p:
        cur += d[last][v]
        last = v
    best = min(best, cur + d[last][0])
print(best)
