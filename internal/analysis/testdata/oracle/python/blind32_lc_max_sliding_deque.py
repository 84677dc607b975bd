# want time n
# want space n
# kind function
from collections import deque
class Solution:
    def maxSlidingWindow(self, nums, k):
        q = deque()
        res = []
        for i, n in enumerate(nums):
            while q and nums[q[-1]] < n:
                q.pop()
            q.append(i)
            if q[0] == i - k:
                q.popleft()
            if i >= k - 1:
                res.append(nums[q[0]])
        return res
