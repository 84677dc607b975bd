# want time n log n
# want space n
# kind function
class Solution:
    def mincostToHireWorkers(self, quality, wage, k):
        pairs = []
        for q, w in zip(quality, wage):
            pairs.append((w / q, q))
        pairs.sort(key=lambda p: p[0])
        maxHeap = []
        total = 0
        res = float("inf")
        for rate, q in pairs:
            heapq.heappush(maxHeap, -q)
            total += q
            if len(maxHeap) > k:
                total += heapq.heappop(maxHeap)
            if len(maxHeap) == k:
                res = min(res, total * rate)
        return res
