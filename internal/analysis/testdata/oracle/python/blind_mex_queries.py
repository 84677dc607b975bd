# want time n
# want space n
# kind stdin
import heapq
n = int(input())
a = list(map(int, input().split()))
seen = set()
mex = 0
for x in a:
    seen.add(x)
    while mex in seen:
        mex += 1
    print(mex)
