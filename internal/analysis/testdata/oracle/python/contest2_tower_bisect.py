# want time n log n
# want space n
# kind stdin
import bisect
n = int(input())
towers = []
for c in map(int, input().split()):
    pos = bisect.bisect_right(towers, c)
    if pos == len(towers):
        towers.append(c)
    else:
        towers[pos] = c
print(len(towers))
