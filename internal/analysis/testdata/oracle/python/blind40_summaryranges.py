# kind function
# want time n
# want space n
class Solution:
    def summaryRanges(self, nums):
        res = []
        i = 0
        while i < len(nums):
            s = nums[i]
            while i + 1 < len(nums) and nums[i] + 1 == nums[i+1]:
                i += 1
            if s != nums[i]:
                res.append(str(s) + '->' + str(nums[i]))
            else:
                res.append(str(s))
            i += 1
        return res
