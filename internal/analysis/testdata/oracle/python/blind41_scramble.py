# kind function
# want time n^k
# want space n^3
from functools import cache
class Solution:
    def isScramble(self, s1, s2):
        @cache
        def dfs(i, j, k):
            if s1[i:i+k] == s2[j:j+k]: return True
            for h in range(1, k):
                if dfs(i, j, h) and dfs(i+h, j+h, k-h): return True
                if dfs(i+h, j, k-h) and dfs(i, j+k-h, h): return True
            return False
        return dfs(0, 0, len(s1))
