# want time 2^n
# want space 2^n
# kind function
from typing import List
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        res = []
        def back(i, path):
            if i == len(nums):
                res.append(path[:])
                return
            path.append(nums[i])
            back(i + 1, path)
            path.pop()
            back(i + 1, path)
        back(0, [])
        return res
