# want time n^2
# want space n
class Solution:
    def combinationSum4(self, nums, target):
        @cache
        def f(r):
            if r == 0: return 1
            return sum(f(r - x) for x in nums if x <= r)
        return f(target)
