# want time 1
# want space 1
class Solution:
    def hammingWeight(self, n):
        c = 0
        for i in range(32):
            c += (n >> i) & 1
        return c
