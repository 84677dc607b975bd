# want time n log n
# want space 1
# inputs [[i + j for j in range(n)] for i in range(n)], n
class Solution:
    def kthSmallest(self, matrix, k):
        n = len(matrix)
        lo, hi = matrix[0][0], matrix[-1][-1]
        while lo < hi:
            mid = (lo + hi) // 2
            cnt, j = 0, n - 1
            for i in range(n):
                while j >= 0 and matrix[i][j] > mid:
                    j -= 1
                cnt += j + 1
            if cnt < k: lo = mid + 1
            else: hi = mid
        return lo
