# kind function
# want time 1
# want space 1
class Solution:
    def reverseBits(self, n: int) -> int:
        r = 0
        for _ in range(32):
            r = (r << 1) | (n & 1)
            n >>= 1
        return r
