# want time n log n
# want space n
# kind function
from typing import List
class Solution:
    def findMedianSortedArrays(self, a: List[int], b: List[int]) -> float:
        c = sorted(a + b)
        k = len(c)
        if k % 2:
            return c[k // 2]
        return (c[k // 2 - 1] + c[k // 2]) / 2
