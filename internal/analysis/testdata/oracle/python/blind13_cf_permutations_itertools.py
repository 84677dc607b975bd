# want time n!
# want space n^2
# kind stdin
from itertools import permutations
n = int(input())
w = [list(map(int, input().split())) for _ in range(n)]
best = float('inf')
for p in permutations(range(n)):
    cost = sum(w[p[i]][p[(i + 1) % n]] for i in range(n))
    best = min(best, cost)
print(best)
