# want time n^2
# want space n^2
from functools import lru_cache
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        @lru_cache(None)
        def f(i, j):
            if i < 0: return j + 1
            if j < 0: return i + 1
            if word1[i] == word2[j]: return f(i-1, j-1)
            return 1 + min(f(i-1, j), f(i, j-1), f(i-1, j-1))
        return f(len(word1)-1, len(word2)-1)
