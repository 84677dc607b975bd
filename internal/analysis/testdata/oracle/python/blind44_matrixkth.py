# kind function
# want time n log n
# want space n
import heapq
class Solution:
    def kthSmallest(self, m, k):
        h = [(row[0], i, 0) for i, row in enumerate(m)]
        heapq.heapify(h)
        for _ in range(k - 1):
            v, i, j = heapq.heappop(h)
            if j + 1 < len(m[i]): heapq.heappush(h, (m[i][j+1], i, j + 1))
        return h[0][0]
