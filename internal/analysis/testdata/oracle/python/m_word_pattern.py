# want time n
# want space n
class Solution:
    def wordPattern(self, pattern: str, s: str) -> bool:
        words = s.split()
        if len(words) != len(pattern):
            return False
        m, r = {}, {}
        for c, w in zip(pattern, words):
            if m.setdefault(c, w) != w or r.setdefault(w, c) != c:
                return False
        return True
