# want time n
# want space 1
# kind function
from typing import List
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        x = 0
        for v in nums:
            x ^= v
        return x
