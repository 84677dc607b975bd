# want time n log n
# want space n
# kind stdin
import bisect
n = int(input())
tops = []
for x in map(int, input().split()):
    i = bisect.bisect_right(tops, x)
    if i == len(tops):
        tops.append(x)
    else:
        tops[i] = x
print(len(tops))
