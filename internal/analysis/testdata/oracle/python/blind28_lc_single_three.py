# want time n
# want space 1
# kind function
class Solution:
    def singleNumber(self, nums):
        res = 0
        for i in range(32):
            s = 0
            for x in nums:
                s += (x >> i) & 1
            if s % 3:
                res |= 1 << i
        return res if res < 1 << 31 else res - (1 << 32)
