# kind function
# want time n!
# want space n!
class Solution:
    def permute(self, nums):
        if len(nums) <= 1: return [nums]
        out = []
        for i, x in enumerate(nums):
            for p in self.permute(nums[:i] + nums[i+1:]):
                out.append([x] + p)
        return out
