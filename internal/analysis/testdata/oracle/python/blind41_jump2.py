# kind function
# want time n
# want space 1
class Solution:
    def jump(self, nums):
        l = r = res = 0
        while r < len(nums) - 1:
            far = 0
            for i in range(l, r + 1):
                far = max(far, i + nums[i])
            l, r = r + 1, far
            res += 1
        return res
