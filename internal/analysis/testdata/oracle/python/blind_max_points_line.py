# want time n^2
# want space n
class Solution:
    def maxPoints(self, points):
        best = 1
        for i in range(len(points)):
            d = defaultdict(int)
            for j in range(i + 1, len(points)):
                dx = points[j][0] - points[i][0]
                dy = points[j][1] - points[i][1]
                g = math.gcd(dx, dy)
                d[(dx // g, dy // g)] += 1
            best = max(best, 1 + max(d.values(), default=0))
        return best
