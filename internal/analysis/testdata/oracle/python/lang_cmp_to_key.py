# want time n log n
# want space n
# kind function
from functools import cmp_to_key
from typing import List
class Solution:
    def largestNumber(self, nums: List[int]) -> str:
        strs = [str(x) for x in nums]
        strs.sort(key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))
        return "".join(strs)
