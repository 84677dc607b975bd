# want time n!
# kind stdin
from itertools import permutations
n = int(input())
c = [list(map(int, input().split())) for _ in range(n)]
best = 10 ** 9
for p in permutations(range(n)):
    s = 0
    for i in range(n - 1):
        s += c[p[i]][p[i + 1]]
    best = min(best, s)
print(best)
