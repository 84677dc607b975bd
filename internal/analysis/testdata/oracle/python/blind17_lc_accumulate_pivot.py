# want time n
# want space n
# kind function
class Solution:
    def pivot(self, nums: List[int]) -> List[int]:
        s = list(accumulate(nums, initial=0))
        n = len(nums)
        return [i for i in range(n) if s[i] == s[n] - s[i + 1]]
