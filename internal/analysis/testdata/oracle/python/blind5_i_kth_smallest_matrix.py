# want time n log n
# want space 1
# inputs [[i + j for j in range(n)] for i in range(n)], n
# kind function
class Solution:
    def kthSmallest(self, matrix, k):
        n = len(matrix)
        lo, hi = matrix[0][0], matrix[-1][-1]
        def count(x):
            i, j, c = n - 1, 0, 0
            while i >= 0 and j < n:
                if matrix[i][j] <= x:
                    c += i + 1
                    j += 1
                else:
                    i -= 1
            return c
        while lo < hi:
            mid = (lo + hi) // 2
            if count(mid) < k:
                lo = mid + 1
            else:
                hi = mid
        return lo
