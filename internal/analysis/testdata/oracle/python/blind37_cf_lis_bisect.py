# want time n log n
# want space n
# kind stdin
from bisect import bisect_left
n = int(input())
boxes = [tuple(map(int, input().split())) for _ in range(n)]
boxes.sort(key=lambda t: (t[0], -t[1]))
d = []
for _, h in boxes:
    k = bisect_left(d, h)
    if k == len(d):
        d.append(h)
    else:
        d[k] = h
print(len(d))
