# want time n log n
# want space n
# kind function
import heapq
class Solution:
    def smallestRange(self, nums):
        heap = [(row[0], i, 0) for i, row in enumerate(nums)]
        heapq.heapify(heap)
        cur_max = max(row[0] for row in nums)
        best = [-10**9, 10**9]
        while heap:
            v, r, c = heapq.heappop(heap)
            if cur_max - v < best[1] - best[0]:
                best = [v, cur_max]
            if c + 1 == len(nums[r]):
                return best
            nv = nums[r][c + 1]
            cur_max = max(cur_max, nv)
            heapq.heappush(heap, (nv, r, c + 1))
