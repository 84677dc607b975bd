# want time n
# want space n
# kind function
from collections import defaultdict
from typing import List
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = defaultdict(int)
        seen[0] = 1
        total = res = 0
        for x in nums:
            total += x
            res += seen[total - k]
            seen[total] += 1
        return res
