# want time n
# want space n
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        count = {0: 1}
        total = res = 0
        for x in nums:
            total += x
            res += count.get(total - k, 0)
            count[total] = count.get(total, 0) + 1
        return res
