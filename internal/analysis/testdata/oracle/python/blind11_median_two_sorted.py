# want time log n
# want space 1
class Solution:
    def findMedianSortedArrays(self, A, B):
        if len(A) > len(B):
            A, B = B, A
        m, n = len(A), len(B)
        lo, hi = 0, m
        half = (m + n + 1) // 2
        while lo <= hi:
            i = (lo + hi) // 2
            j = half - i
            if i < m and B[j - 1] > A[i]:
                lo = i + 1
            elif i > 0 and A[i - 1] > B[j]:
                hi = i - 1
            else:
                left = max(A[i - 1] if i else float('-inf'), B[j - 1] if j else float('-inf'))
                if (m + n) % 2:
                    return left
                right = min(A[i] if i < m else float('inf'), B[j] if j < n else float('inf'))
                return (left + right) / 2
