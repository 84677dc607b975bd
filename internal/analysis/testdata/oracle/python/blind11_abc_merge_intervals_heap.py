# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
ev = [tuple(map(int, input().split())) for _ in range(n)]
ev.sort()
hq = []
mx = 0
for s, e in ev:
    while hq and hq[0] <= s:
        heapq.heappop(hq)
    heapq.heappush(hq, e)
    mx = max(mx, len(hq))
print(mx)
