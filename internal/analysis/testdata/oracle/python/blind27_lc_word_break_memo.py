# want time n^3
# want space n
# kind function
from functools import lru_cache
from typing import List
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        words = set(wordDict)
        n = len(s)

        @lru_cache(None)
        def can(start):
            if start == n:
                return True
            for end in range(start + 1, n + 1):
                if s[start:end] in words and can(end):
                    return True
            return False
        return can(0)
