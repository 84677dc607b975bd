# kind function
# want time n
# want space 1
class Solution:
    def rob(self, nums):
        a = b = 0
        for x in nums: a, b = b, max(b, a + x)
        return b
