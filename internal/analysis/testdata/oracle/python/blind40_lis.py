# kind function
# want time n log n
# want space n
from bisect import bisect_left
class Solution:
    def lengthOfLIS(self, nums):
        tails = []
        for x in nums:
            i = bisect_left(tails, x)
            tails[i:i+1] = [x]
        return len(tails)
