# want time n
# want space n
class Solution:
    def subarraySum(self, nums, k):
        seen = defaultdict(int)
        seen[0] = 1
        s = res = 0
        for x in nums:
            s += x
            res += seen[s - k]
            seen[s] += 1
        return res
