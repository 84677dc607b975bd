# kind function
# want time n^2
# want space n^2
from functools import lru_cache
class Solution:
    def isInterleave(self, s1, s2, s3):
        if len(s1) + len(s2) != len(s3): return False
        @lru_cache(None)
        def ok(i, j):
            if i == len(s1) and j == len(s2): return True
            return (i < len(s1) and s1[i] == s3[i+j] and ok(i+1, j)) or (j < len(s2) and s2[j] == s3[i+j] and ok(i, j+1))
        return ok(0, 0)
