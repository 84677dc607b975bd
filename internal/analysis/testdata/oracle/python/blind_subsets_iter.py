# want time 2^n
# want space 2^n
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        out = [[]]
        for x in nums:
            out += [cur + [x] for cur in out]
        return out
