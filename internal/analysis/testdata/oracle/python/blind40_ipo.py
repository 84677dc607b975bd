# kind function
# want time n log n
# want space n
from heapq import heappush, heappop
class Solution:
    def findMaximizedCapital(self, k, w, profits, capital):
        jobs = sorted(zip(capital, profits))
        h, i = [], 0
        for _ in range(k):
            while i < len(jobs) and jobs[i][0] <= w:
                heappush(h, -jobs[i][1])
                i += 1
            if not h: break
            w -= heappop(h)
        return w
