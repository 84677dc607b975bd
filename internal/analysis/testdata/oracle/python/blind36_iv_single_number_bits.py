# want time n
# want space 1
# kind function
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        res = 0
        for i in range(32):
            bit = sum((num >> i) & 1 for num in nums) % 3
            if i == 31 and bit:
                res -= 1 << 31
            else:
                res |= bit << i
        return res
