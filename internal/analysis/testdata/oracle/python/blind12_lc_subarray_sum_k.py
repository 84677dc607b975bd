# want time n
# want space n
from collections import defaultdict
class Solution:
    def subarraySum(self, nums, k):
        seen = defaultdict(int, {0: 1})
        total = ans = 0
        for x in nums:
            total += x
            ans += seen[total - k]
            seen[total] += 1
        return ans
