# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
a = list(map(int, input().split()))
h = []
s = 0
c = 0
for x in a:
    s += x
    heapq.heappush(h, x)
    c += 1
    if s < 0:
        s -= heapq.heappop(h)
        c -= 1
print(c)
