# kind function
# want time n^2
# want space n
class Solution:
    def maximalRectangle(self, matrix):
        if not matrix: return 0
        n = len(matrix[0])
        h = [0] * (n + 1)
        ans = 0
        for row in matrix:
            for i in range(n):
                h[i] = h[i] + 1 if row[i] == '1' else 0
            st = [-1]
            for i in range(n + 1):
                while h[i] < h[st[-1]]:
                    hh = h[st.pop()]
                    ans = max(ans, hh * (i - 1 - st[-1]))
                st.append(i)
        return ans
