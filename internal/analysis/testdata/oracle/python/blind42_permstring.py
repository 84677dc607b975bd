# kind function
# want time n
# want space 1
class Solution:
    def checkInclusion(self, p, s):
        if len(p) > len(s): return False
        need, have = [0] * 26, [0] * 26
        for c in p: need[ord(c) - 97] += 1
        for i, c in enumerate(s):
            have[ord(c) - 97] += 1
            if i >= len(p): have[ord(s[i - len(p)]) - 97] -= 1
            if have == need: return True
        return False
