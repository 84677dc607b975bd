# want time n!
# want space n
# kind stdin
from itertools import permutations
s = input().strip()
t = input().strip()
best = 10 ** 18
for p in permutations(s):
    x = ''.join(p)
    if x > t:
        best = min(best, int(x))
print(best)
