# kind function
# want time n log n
# want space 1
class Solution:
    def splitArray(self, nums, k):
        def parts(cap):
            c, s = 1, 0
            for x in nums:
                if s + x > cap:
                    c += 1
                    s = 0
                s += x
            return c
        lo, hi = max(nums), sum(nums)
        while lo < hi:
            mid = (lo + hi) // 2
            if parts(mid) <= k: hi = mid
            else: lo = mid + 1
        return lo
