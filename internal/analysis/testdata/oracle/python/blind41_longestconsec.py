# kind function
# want time n
# want space n
class Solution:
    def longestConsecutive(self, nums):
        d, best = {}, 0
        for x in nums:
            if x not in d:
                l, r = d.get(x - 1, 0), d.get(x + 1, 0)
                d[x] = l + r + 1
                best = max(best, d[x])
                d[x - l] = d[x + r] = l + r + 1
        return best
