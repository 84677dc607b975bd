# kind function
# want time n log n
# want space n
from sortedcontainers import SortedList
class Solution:
    def medianSlidingWindow(self, nums, k):
        w = SortedList(nums[:k])
        out = []
        for i in range(k, len(nums) + 1):
            out.append(w[k // 2] if k % 2 else (w[k // 2] + w[k // 2 - 1]) / 2)
            if i < len(nums):
                w.remove(nums[i - k])
                w.add(nums[i])
        return out
