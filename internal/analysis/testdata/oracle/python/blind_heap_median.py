# want time n log n
# want space n
# kind stdin
import heapq, sys
lo, hi = [], []
for line in sys.stdin.readlines()[1:]:
    x = int(line)
    heapq.heappush(lo, -heapq.heappushpop(hi, x))
    if len(lo) > len(hi):
        heapq.heappush(hi, -heapq.heappop(lo))
    print(hi[0])
