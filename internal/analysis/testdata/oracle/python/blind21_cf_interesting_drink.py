# want time n log n
# want space n
# kind stdin
from bisect import bisect_right as br
n = int(input())
a = sorted(map(int, input().split()))
for _ in range(int(input())):
    print(br(a, int(input())))
