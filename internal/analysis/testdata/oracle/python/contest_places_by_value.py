# want time n log n
# want space n
from collections import defaultdict
for tt in range(int(input())):
    n, k = map(int, input().split())
    d = defaultdict(list)
    a = list(map(int, input().split()))
    for i, x in enumerate(a):
        d[x].append(i)
    res = 0
    for key in sorted(d.keys()):
        v = d[key]
        for j in range(1, len(v)):
            res = max(res, v[j] - v[j-1])
    print(res)
