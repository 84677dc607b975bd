# want time n log n
# want space 1
# kind function
from typing import List
class Solution:
    def findMinArrowShots(self, points: List[List[int]]) -> int:
        points.sort(key=lambda p: p[1])
        arrows, end = 0, float('-inf')
        for start, finish in points:
            if start > end:
                arrows += 1
                end = finish
        return arrows
