# kind function
# want time log n
# want space 1
class Solution:
    def findComplement(self, num: int) -> int:
        ans, i = 0, 0
        while num:
            ans |= ((num & 1) ^ 1) << i
            i += 1
            num >>= 1
        return ans
