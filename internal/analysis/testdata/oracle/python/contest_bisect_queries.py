# want time n log n
# want space n
# kind stdin
from bisect import bisect_right as br
n, q = map(int, input().split())
a = sorted(list(map(int, input().split())))
for _ in range(q):
    x = int(input())
    print(br(a, x))
