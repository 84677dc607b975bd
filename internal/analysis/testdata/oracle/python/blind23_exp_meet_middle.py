# kind function
# want time 2^n
# want space 2^n
class Solution:
    def minAbsDifference(self, nums: List[int], goal: int) -> int:
        def dfs(arr, res, i, s):
            if i == len(arr):
                res.add(s)
                return
            dfs(arr, res, i + 1, s)
            dfs(arr, res, i + 1, s + arr[i])

        n = len(nums)
        left, right = set(), set()
        dfs(nums[: n >> 1], left, 0, 0)
        dfs(nums[n >> 1 :], right, 0, 0)
        result = inf
        right = sorted(right)
        rl = len(right)
        for l in left:
            remaining = goal - l
            idx = bisect_left(right, remaining)
            if idx < rl:
                result = min(result, abs(remaining - right[idx]))
            if idx > 0:
                result = min(result, abs(remaining - right[idx - 1]))
        return result
