# want time n log n
# want space 1
# inputs [[i + j for j in range(n)] for i in range(n)], n
# kind function
from typing import List
class Solution:
    def kthSmallest(self, matrix: List[List[int]], k: int) -> int:
        n = len(matrix)
        def count_le(x):
            row, col = n - 1, 0
            cnt = 0
            while row >= 0 and col < n:
                if matrix[row][col] <= x:
                    cnt += row + 1
                    col += 1
                else:
                    row -= 1
            return cnt
        lo, hi = matrix[0][0], matrix[-1][-1]
        while lo < hi:
            mid = lo + (hi - lo) // 2
            if count_le(mid) < k:
                lo = mid + 1
            else:
                hi = mid
        return lo
