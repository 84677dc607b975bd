# want time n^2
# want space n
# kind function
from collections import defaultdict
from math import gcd
class Solution:
    def maxPoints(self, points):
        best = 0
        for i in range(len(points)):
            slopes = defaultdict(int)
            for j in range(i + 1, len(points)):
                dx = points[i][0] - points[j][0]
                dy = points[i][1] - points[j][1]
                g = gcd(dx, dy)
                if g:
                    dx //= g
                    dy //= g
                slopes[(dx, dy)] += 1
                best = max(best, slopes[(dx, dy)])
        return best + 1
