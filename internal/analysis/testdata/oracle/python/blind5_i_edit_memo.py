# want time n^2
# want space n^2
# kind function
from functools import lru_cache
class Solution:
    def minDistance(self, word1, word2):
        @lru_cache(None)
        def go(i, j):
            if i < 0:
                return j + 1
            if j < 0:
                return i + 1
            if word1[i] == word2[j]:
                return go(i - 1, j - 1)
            return 1 + min(go(i - 1, j), go(i, j - 1), go(i - 1, j - 1))
        return go(len(word1) - 1, len(word2) - 1)
