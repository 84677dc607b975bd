# want time n
# want space 1
# kind function
from functools import reduce
class Solution:
    def xorAll(self, nums):
        return reduce(lambda a, b: a ^ b, nums, 0)
