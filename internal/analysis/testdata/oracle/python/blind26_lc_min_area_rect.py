# kind function
# want time n^2
# want space n
class Solution:
    def minAreaRect(self, points: List[List[int]]) -> int:
        s = {(x, y) for x, y in points}
        ans = inf
        for i, (x1, y1) in enumerate(points):
            for x2, y2 in points[:i]:
                if x1 != x2 and y1 != y2 and (x1, y2) in s and (x2, y1) in s:
                    ans = min(ans, abs(x1 - x2) * abs(y1 - y2))
        return 0 if ans == inf else ans
