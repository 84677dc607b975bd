# want time n log n
# want space n
# kind stdin
from bisect import bisect_left
n = int(input())
a = list(map(int, input().split()))
tails, idx, prev = [], [], [-1] * n
for i, x in enumerate(a):
    k = bisect_left(tails, x)
    if k == len(tails):
        tails.append(x)
        idx.append(i)
    else:
        tails[k] = x
        idx[k] = i
    if k:
        prev[i] = idx[k - 1]
res = []
i = idx[-1]
while i >= 0:
    res.append(a[i])
    i = prev[i]
print(len(res))
print(*res[::-1])
