# kind function
# want time n
class Solution:
    def numDecodings(self, s):
        a, b, prev = 0, int(s > ''), ''
        for c in s:
            a, b, prev = b, (c > '0') * b + (9 < int(prev + c) < 27) * a, c
        return b
