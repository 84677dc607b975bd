# kind function
# want time n^2
# want space 1
class Solution:
    def rotate(self, m):
        n = len(m)
        for l in range(n // 2):
            r = n - 1 - l
            for i in range(l, r):
                off = i - l
                top = m[l][i]
                m[l][i] = m[r-off][l]
                m[r-off][l] = m[r][r-off]
                m[r][r-off] = m[i][r]
                m[i][r] = top
