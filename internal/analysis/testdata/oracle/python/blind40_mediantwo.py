# kind function
# want time log n
# want space 1
class Solution:
    def findMedianSortedArrays(self, A, B):
        if len(A) > len(B): A, B = B, A
        m, n = len(A), len(B)
        lo, hi, half = 0, m, (m + n + 1) // 2
        while True:
            i = (lo + hi) // 2
            j = half - i
            al = A[i-1] if i else float('-inf')
            ar = A[i] if i < m else float('inf')
            bl = B[j-1] if j else float('-inf')
            br = B[j] if j < n else float('inf')
            if al <= br and bl <= ar:
                if (m + n) % 2: return max(al, bl)
                return (max(al, bl) + min(ar, br)) / 2
            if al > br: hi = i - 1
            else: lo = i + 1
