# kind function
# want time 2^n
# want space 2^n
class Solution:
    def subsetsWithDup(self, nums):
        nums.sort()
        res = [[]]
        for i, x in enumerate(nums):
            if i == 0 or x != nums[i-1]: l = len(res)
            for j in range(len(res) - l, len(res)):
                res.append(res[j] + [x])
        return res
