# want time log n
# want space 1
# kind function
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        rows, cols = len(matrix), len(matrix[0])
        lo, hi = 0, rows * cols - 1
        while lo <= hi:
            mid = (lo + hi) // 2
            r, c = divmod(mid, cols)
            if matrix[r][c] == target:
                return True
            if matrix[r][c] < target:
                lo = mid + 1
            else:
                hi = mid - 1
        return False
