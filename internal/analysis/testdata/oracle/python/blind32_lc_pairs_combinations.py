# want time n^2
# want space 1
# kind function
from itertools import combinations
class Solution:
    def minDiff(self, nums):
        return min(abs(a - b) for a, b in combinations(nums, 2))
