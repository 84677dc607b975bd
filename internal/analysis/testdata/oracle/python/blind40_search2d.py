# kind function
# want time log n
# want space 1
class Solution:
    def searchMatrix(self, matrix, target):
        m, n = len(matrix), len(matrix[0])
        lo, hi = 0, m * n
        while lo < hi:
            mid = (lo + hi) // 2
            x = matrix[mid // n][mid % n]
            if x == target: return True
            if x < target: lo = mid + 1
            else: hi = mid
        return False
