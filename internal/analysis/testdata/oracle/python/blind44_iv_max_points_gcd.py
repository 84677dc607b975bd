# want time n^2
# kind function
class Solution:
    def maxPoints(self, points):
        n = len(points)
        ans = 1
        for i in range(n):
            x1, y1 = points[i]
            cnt = Counter()
            for j in range(i + 1, n):
                x2, y2 = points[j]
                dx, dy = x2 - x1, y2 - y1
                if dx == 0:
                    key = (0, 1)
                elif dy == 0:
                    key = (1, 0)
                else:
                    if dx < 0:
                        dx, dy = -dx, -dy
                    key = Fraction(dy, dx)
                cnt[key] += 1
                ans = max(ans, cnt[key] + 1)
        return ans
