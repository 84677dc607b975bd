# want time n^2
# want space n
class Solution:
    def numberOfBoomerangs(self, points):
        from collections import Counter
        res = 0
        for x, y in points:
            c = Counter((x - a) ** 2 + (y - b) ** 2 for a, b in points)
            res += sum(v * (v - 1) for v in c.values())
        return res
