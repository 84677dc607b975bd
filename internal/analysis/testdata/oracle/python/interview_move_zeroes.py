# want time n
# want space 1
# kind function
from typing import List
class Solution:
    def moveZeroes(self, nums: List[int]) -> None:
        w = 0
        for r in range(len(nums)):
            if nums[r] != 0:
                nums[w], nums[r] = nums[r], nums[w]
                w += 1
