# want time n
# want space 1
# kind function
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        res = max(nums)
        lo = hi = 1
        for n in nums:
            t = hi * n
            hi = max(t, lo * n, n)
            lo = min(t, lo * n, n)
            res = max(res, hi)
        return res
