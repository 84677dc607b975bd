# kind function
# want time n^2
# want space n
class Solution:
    def numTrees(self, n):
        g = [1, 1] + [0] * (n - 1)
        for i in range(2, n + 1):
            for j in range(i): g[i] += g[j] * g[i-1-j]
        return g[n]
