# want time n
# kind stdin
from collections import Counter
n = int(input())
a = input().split()
c = Counter(a)
best = 0
for k, v in c.items():
    if v > best:
        best = v
print(best)
