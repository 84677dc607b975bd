# want time 2^n
# want space n
# kind function
class Solution:
    def canPartitionKSubsets(self, nums, k):
        total = sum(nums)
        if total % k:
            return False
        target = total // k
        nums.sort(reverse=True)
        used = [False] * len(nums)
        def bt(i, k, cur):
            if k == 0:
                return True
            if cur == target:
                return bt(0, k - 1, 0)
            for j in range(i, len(nums)):
                if used[j] or cur + nums[j] > target:
                    continue
                used[j] = True
                if bt(j + 1, k, cur + nums[j]):
                    return True
                used[j] = False
            return False
        return bt(0, k, 0)
