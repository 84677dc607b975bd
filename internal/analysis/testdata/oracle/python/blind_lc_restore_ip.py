# want time 1
# want space 1
class Solution:
    def restoreIpAddresses(self, s):
        res = []
        for a in range(1, 4):
            for b in range(1, 4):
                for c in range(1, 4):
                    d = len(s) - a - b - c
                    if 1 <= d <= 3:
                        res.append((a, b, c, d))
        return res
