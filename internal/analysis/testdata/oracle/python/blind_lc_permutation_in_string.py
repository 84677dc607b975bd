# want time n
# want space 1
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        if len(s1) > len(s2): return False
        a, b = [0] * 26, [0] * 26
        for c in s1: a[ord(c) - 97] += 1
        for i, c in enumerate(s2):
            b[ord(c) - 97] += 1
            if i >= len(s1):
                b[ord(s2[i - len(s1)]) - 97] -= 1
            if a == b: return True
        return False
