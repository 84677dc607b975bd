# want time n!
# kind stdin
import itertools
n = int(input())
pts = [tuple(map(int, input().split())) for _ in range(n)]
tot = 0
cnt = 0
for order in itertools.permutations(pts):
    for (a, b), (c, d) in zip(order, order[1:]):
        tot += ((a - c) ** 2 + (b - d) ** 2) ** 0.5
    cnt += 1
print(tot / cnt)
