# want time 2^n
# want space n
# kind stdin
from itertools import product
N = int(input())
A = list(map(int, input().split()))
best = 10 ** 18
for sel in product([0, 1], repeat=N):
    s = 0
    for f, a in zip(sel, A):
        s += a if f else -a
    best = min(best, abs(s))
print(best)
