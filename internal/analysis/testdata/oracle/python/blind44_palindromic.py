# kind function
# want time n^2
# want space 1
class Solution:
    def countSubstrings(self, s):
        def expand(l, r):
            c = 0
            while l >= 0 and r < len(s) and s[l] == s[r]:
                l -= 1
                r += 1
                c += 1
            return c
        return sum(expand(i, i) + expand(i, i + 1) for i in range(len(s)))
