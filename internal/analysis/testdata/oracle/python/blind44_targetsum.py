# kind function
# want time n^2
# want space n^2
from collections import defaultdict
class Solution:
    def findTargetSumWays(self, nums, target):
        c = {0: 1}
        for x in nums:
            step = defaultdict(int)
            for y in c:
                step[y + x] += c[y]
                step[y - x] += c[y]
            c = step
        return c[target]
