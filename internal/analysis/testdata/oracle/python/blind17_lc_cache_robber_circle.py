# want time n
# want space n
# kind function
class Solution:
    def rob(self, nums: List[int]) -> int:
        @cache
        def dfs(i: int, end: int) -> int:
            if i >= end:
                return 0
            return max(nums[i] + dfs(i + 2, end), dfs(i + 1, end))

        if len(nums) == 1:
            return nums[0]
        return max(dfs(0, len(nums) - 1), dfs(1, len(nums)))
