# kind function
# want time 2^n
# want space 2^n
class Solution:
    def grayCode(self, n):
        return [i ^ (i >> 1) for i in range(1 << n)]
