# want time n^2
# want space n
class Solution:
    def maximalRectangle(self, matrix):
        if not matrix: return 0
        h = [0] * (len(matrix[0]) + 1)
        best = 0
        for row in matrix:
            for j in range(len(row)):
                h[j] = h[j] + 1 if row[j] == '1' else 0
            st = [-1]
            for i in range(len(h)):
                while h[i] < h[st[-1]]:
                    x = h[st.pop()]
                    best = max(best, x * (i - 1 - st[-1]))
                st.append(i)
        return best
