# want time n^2
# want space n^2
# kind function
class Solution:
    def minDistance(self, w1: str, w2: str) -> int:
        @functools.lru_cache(maxsize=None)
        def go(i, j):
            if i < 0:
                return j + 1
            if j < 0:
                return i + 1
            if w1[i] == w2[j]:
                return go(i - 1, j - 1)
            return 1 + min(go(i - 1, j), go(i, j - 1), go(i - 1, j - 1))
        return go(len(w1) - 1, len(w2) - 1)
