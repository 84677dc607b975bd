# kind function
# want time n
# want space 1
class Solution:
    def longestSubarray(self, nums, limit):
        from collections import deque
        hi, lo, l, best = deque(), deque(), 0, 0
        for r, x in enumerate(nums):
            while hi and nums[hi[-1]] < x: hi.pop()
            while lo and nums[lo[-1]] > x: lo.pop()
            hi.append(r); lo.append(r)
            while nums[hi[0]] - nums[lo[0]] > limit:
                l += 1
                if hi[0] < l: hi.popleft()
                if lo[0] < l: lo.popleft()
            best = max(best, r - l + 1)
        return best
