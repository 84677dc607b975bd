# want time n
# want space n
# kind stdin
from collections import OrderedDict
n, k = map(int, input().split())
d = OrderedDict()
for x in input().split():
    if x in d:
        continue
    if len(d) == k:
        d.popitem(last=False)
    d[x] = True
print(len(d))
print(*reversed(d))
