# kind function
# want time n
# want space n
class Solution:
    def maxProduct(self, nums):
        hi = lo = best = nums[0]
        for x in nums[1:]:
            cand = (x, hi * x, lo * x)
            hi, lo = max(cand), min(cand)
            best = max(best, hi)
        return best
