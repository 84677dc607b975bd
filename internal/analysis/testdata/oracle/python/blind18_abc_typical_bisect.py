# want time n log n
# want space n
# kind stdin
import bisect
n = int(input())
a = sorted(list(map(int, input().split())))
q = int(input())
for i in range(q):
    b = int(input())
    idx = bisect.bisect_left(a, b)
    res = 10 ** 10
    if idx < n:
        res = min(res, abs(a[idx] - b))
    if idx > 0:
        res = min(res, abs(a[idx - 1] - b))
    print(res)
