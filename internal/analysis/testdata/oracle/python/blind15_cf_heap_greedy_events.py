# want time n log n
# want space n
# kind stdin
import sys
from heapq import heappush, heappop
def solve():
    n, d = map(int, sys.stdin.readline().split())
    jobs = []
    for _ in range(n):
        a, b = map(int, sys.stdin.readline().split())
        jobs.append((a, b))
    jobs.sort()
    h = []
    i = tot = 0
    for day in range(1, d + 1):
        while i < n and jobs[i][0] <= day:
            heappush(h, -jobs[i][1])
            i += 1
        if h:
            tot -= heappop(h)
    print(tot)
solve()
