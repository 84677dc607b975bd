# kind function
# want time n^2
# want space n
class Solution:
    def minCut(self, s):
        n = len(s)
        cut = [i for i in range(-1, n)]
        for c in range(n):
            for odd in (0, 1):
                l, r = c, c + odd
                while l >= 0 and r < n and s[l] == s[r]:
                    cut[r+1] = min(cut[r+1], cut[l] + 1)
                    l -= 1; r += 1
        return cut[-1]
