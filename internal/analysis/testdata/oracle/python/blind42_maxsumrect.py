# kind function
# want time n^3
# want space n
class Solution:
    def maxSumSubmatrix(self, matrix):
        R, C = len(matrix), len(matrix[0])
        best = float('-inf')
        for top in range(R):
            col = [0] * C
            for bot in range(top, R):
                for c in range(C): col[c] += matrix[bot][c]
                cur = 0
                for x in col:
                    cur = max(x, cur + x)
                    best = max(best, cur)
        return best
