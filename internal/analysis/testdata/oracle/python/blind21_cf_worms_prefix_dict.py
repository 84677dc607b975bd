# want time n log n
# want space n
# kind stdin
import bisect
n = int(input())
a = list(map(int, input().split()))
m = int(input())
q = list(map(int, input().split()))
pre = []
s = 0
for x in a:
    s += x
    pre.append(s)
for x in q:
    print(bisect.bisect_left(pre, x) + 1)
