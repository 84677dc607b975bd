# kind function
# want time log n
# want space 1
class Solution:
    def findPeakElement(self, nums):
        l, r = 0, len(nums) - 1
        while l < r:
            m = (l + r) // 2
            if nums[m] > nums[m + 1]: r = m
            else: l = m + 1
        return l
