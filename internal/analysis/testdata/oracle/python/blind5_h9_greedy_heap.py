# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
jobs = []
for _ in range(n):
    d, p = map(int, input().split())
    jobs.append((d, p))
jobs.sort()
h = []
for d, p in jobs:
    heapq.heappush(h, p)
    if len(h) > d:
        heapq.heappop(h)
print(sum(h))
