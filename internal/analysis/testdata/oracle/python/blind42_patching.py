# kind function
# want time n
# want space 1
class Solution:
    def minPatches(self, nums, n):
        miss, i, added = 1, 0, 0
        while miss <= n:
            if i < len(nums) and nums[i] <= miss:
                miss += nums[i]
                i += 1
            else:
                miss += miss
                added += 1
        return added
