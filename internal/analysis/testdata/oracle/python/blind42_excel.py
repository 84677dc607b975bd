# kind function
# want time log n
# want space log n
class Solution:
    def convertToTitle(self, n):
        out = ''
        while n:
            n, r = divmod(n - 1, 26)
            out = chr(65 + r) + out
        return out
