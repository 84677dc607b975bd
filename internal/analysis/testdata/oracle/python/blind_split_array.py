# want time n log n
# want space 1
class Solution:
    def splitArray(self, nums, k):
        def feasible(cap):
            parts, cur = 1, 0
            for x in nums:
                if cur + x > cap:
                    parts += 1
                    cur = 0
                cur += x
            return parts <= k
        lo, hi = max(nums), sum(nums)
        while lo < hi:
            mid = (lo + hi) // 2
            if feasible(mid): hi = mid
            else: lo = mid + 1
        return lo
