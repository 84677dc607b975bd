# kind function
# want time n
# want space n
class Solution:
    def minOperations(self, nums, x):
        target = sum(nums) - x
        if target == 0: return len(nums)
        pre = {0: -1}
        s, best = 0, -1
        for i, v in enumerate(nums):
            s += v
            if s - target in pre:
                best = max(best, i - pre[s - target])
            pre[s] = i
        return len(nums) - best if best >= 0 else -1
